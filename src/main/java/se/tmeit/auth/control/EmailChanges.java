package se.tmeit.auth.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.auth.control.OneTimeTokens.Pending;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.members.control.DirectoryLock;
import se.tmeit.members.control.EmailChanged;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.Members;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.outbox.control.Recipient;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * A member's way to another e-mail address: it waits until somebody who reads mail there confirms it. An address that another member has
 * waits in vain, and nobody but that member is told.
 */
@ApplicationScoped
public class EmailChanges {
    @Inject
    MemberDirectory directory;

    @Inject
    DirectoryLock directoryLock;

    @Inject
    Members members;

    @Inject
    OneTimeTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    PublicAddress publicAddress;

    @Inject
    SecurityEvents securityEvents;

    /** @param email normalised; what waited before waits no more */
    @Transactional
    public void request(MemberDetails member, String email) {
        var owner = directory.current().members().stream().filter(other -> !other.isDeleted() && other.email().equals(email)).findFirst();
        var token = tokens.issue(Purpose.EMAIL_CHANGE, member.id(), email);
        if (owner.isPresent()) {
            outbox.add(owner.get().recipient(), "email-change-taken", Map.of());
        } else {
            outbox.add(new Recipient(member.id(), email, null, member.languageCode()), "email-change",
                    Map.of("link", publicAddress.link("/confirm-email#" + token)));
        }
        securityEvents.happened(AuditAction.EMAIL_CHANGE_REQUESTED, member.id(), Map.of());
    }

    @Transactional
    public Optional<Pending> pending(UUID memberId) {
        return tokens.pending(Purpose.EMAIL_CHANGE, memberId);
    }

    @Transactional
    public void cancel(UUID memberId) {
        tokens.revoke(Purpose.EMAIL_CHANGE, memberId);
    }

    /** Whether the link works, and for somebody who may log in; whoever loses that right loses the link with it. */
    @Transactional
    public boolean isAlive(String token) {
        return tokens.look(Purpose.EMAIL_CHANGE, token).flatMap(change -> directory.current().member(change.memberId()))
                .filter(MemberDetails::mayLogIn).isPresent();
    }

    /**
     * Throws LINK_DEAD when the link works no more, and EMAIL_TAKEN when another member got the address meanwhile; it then still works,
     * should the address become free.
     */
    @Transactional
    public void confirm(String token) {
        directoryLock.take();
        var change = tokens.use(Purpose.EMAIL_CHANGE, token).orElseThrow(() -> new ProblemException(ProblemType.LINK_DEAD));
        members.changeEmail(change.memberId(), change.value());
    }

    /** Links that went to the old address work no more, and whoever reads mail there is told. */
    @Transactional(TxType.MANDATORY)
    void note(@Observes EmailChanged change) {
        tokens.revokeAll(change.memberId());
        if (change.byMember()) {
            securityEvents.happened(AuditAction.EMAIL_CHANGED, change.memberId(), change.before(), Map.of());
        } else {
            securityEvents.happenedByCaller(AuditAction.EMAIL_CHANGED, change.before(), Map.of());
        }
    }
}
