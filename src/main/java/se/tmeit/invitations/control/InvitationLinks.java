package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.Credentials;
import se.tmeit.auth.control.Tokens;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.OldAccount;
import se.tmeit.members.control.DirectoryLock;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.Members;
import se.tmeit.members.control.Newcomer;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.outbox.control.Recipient;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The links of invitations, and the one moment in which each is used. */
@ApplicationScoped
public class InvitationLinks {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MemberDirectory directory;

    @Inject
    DirectoryLock directoryLock;

    @Inject
    Members members;

    @Inject
    Credentials credentials;

    @Inject
    PolicyConsents consents;

    @Inject
    Outbox outbox;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Audit audit;

    @Transactional
    public Optional<Invitee> find(String token) {
        return working(token, LockModeType.NONE).map(this::invitee);
    }

    /** Throws LINK_DEAD when somebody was faster, or the link died meanwhile. */
    @Transactional
    public void use(String token, String passwordHash, String policyVersion) {
        // Before the invitation, as whoever changes members does: nobody waits in a circle.
        directoryLock.take();
        var invitation = working(token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
        var welcome = invitation.isOfMember() ? memberOf(invitation).orElseThrow().recipient() : join(invitation);
        var now = clock.instant();
        invitation.accept(welcome.memberId(), now);
        em.flush();
        credentials.set(welcome.memberId(), passwordHash);
        consents.give(welcome.memberId(), policyVersion, now);
        audit.recordBy(welcome.memberId(), AuditAction.INVITATION_ACCEPTED, welcome.memberId(), Map.of("invitation", invitation.id().toString()));
        outbox.add(welcome, "invitation-accepted", Map.of("link", publicAddress.link("/login")));
    }

    /** A member must have kept the address that the link went to, be allowed in, and have got no password by other means. */
    private Optional<Invitation> working(String token, LockModeType lock) {
        return em.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Tokens.hash(token)).setLockMode(lock).getResultStream().findFirst()
                .filter(invitation -> invitation.works(clock.instant()))
                .filter(invitation -> !invitation.isOfMember() || memberOf(invitation).isPresent());
    }

    private Optional<MemberDetails> memberOf(Invitation invitation) {
        return directory.current().member(invitation.memberId())
                .filter(member -> member.mayLogIn() && member.email().equals(invitation.email()) && !credentials.exist(member.id()));
    }

    private Invitee invitee(Invitation invitation) {
        if (invitation.isOfMember()) {
            var member = memberOf(invitation).orElseThrow();
            return new Invitee(member.firstName(), member.nickname(), member.lastName(), invitation.email());
        }
        var account = invitation.oldAccount();
        return new Invitee(account.firstName(), account.nickname(), account.lastName(), invitation.email());
    }

    private Recipient join(Invitation invitation) {
        var account = invitation.oldAccount();
        var id = members.join(newcomer(account, invitation.email(), invitation.language()));
        return new Recipient(id, invitation.email(), account.nickname() == null ? account.firstName() : account.nickname(), invitation.language());
    }

    private static Newcomer newcomer(OldAccount account, String email, String language) {
        return new Newcomer(account.role(), account.firstName(), account.nickname(), account.lastName(), email, account.phone(),
                account.drivingLicence(), language, account.stad(), account.fest(), account.permit(), account.oldUserName(), account.roleSince());
    }
}
