package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.audit.control.Audit;
import se.tmeit.audit.control.AuditAction;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.Invitation.State;
import se.tmeit.members.control.DirectoryLock;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.WaysIn;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What masters do with invitations. */
@ApplicationScoped
public class Invitations {
    /** An invitation that was not sent along with the others. */
    public record Skipped(UUID id, Obstacle obstacle) {
    }

    /** What came of sending many. */
    public record Sending(int sent, List<Skipped> skipped) {
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MemberDirectory directory;

    @Inject
    DirectoryLock directoryLock;

    @Inject
    WaysIn waysIn;

    @Inject
    InvitationMails mails;

    @Inject
    Audit audit;

    /** Invites a member who has no password; one who is invited already gets a new link. */
    @Transactional
    public UUID invite(UUID memberId) {
        directoryLock.take();
        var addressees = new Addressees(directory.current());
        var member = addressees.member(memberId).orElseThrow(() -> ProblemException.invalid("memberId", "is no member"));
        var invitation = liveOf(memberId).orElseGet(() -> Invitation.ofMember(memberId, member.languageCode(), clock.instant()));
        obstacleTo(invitation, addressees).ifPresent(Invitations::refuse);
        em.persist(invitation);
        mails.send(invitation, addressees);
        return invitation.id();
    }

    /** @param email null when the address turned out to be wrong and no other is known */
    @Transactional
    public void address(UUID id, int version, String email) {
        var addressees = new Addressees(directory.current());
        var invitation = locked(id);
        requireVersion(invitation, version);
        if (invitation.isOfMember()) {
            throw new ProblemException(ProblemType.INVITATION_OF_MEMBER);
        }
        if (invitation.isForgotten()) {
            throw new ProblemException(ProblemType.INVITATION_IMPOSSIBLE);
        }
        if (email != null && addressees.isMembers(email)) {
            throw new ProblemException(ProblemType.EMAIL_TAKEN);
        }
        invitation.address(email);
        em.flush();
    }

    /** Makes the only link that works, and mails it. */
    @Transactional
    public void send(UUID id) {
        var addressees = new Addressees(directory.current());
        var invitation = locked(id);
        obstacleTo(invitation, addressees).ifPresent(Invitations::refuse);
        mails.send(invitation, addressees);
        em.flush();
    }

    /** Sends those that can be sent; those that are not there count as not needed any more. */
    @Transactional
    public Sending sendAll(Collection<UUID> ids) {
        var found = em.createQuery("select i from Invitation i where i.id in :ids order by i.id", Invitation.class)
                .setParameter("ids", ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var sending = sendEach(found);
        var missing = new ArrayList<>(ids);
        found.forEach(invitation -> missing.remove(invitation.id()));
        missing.forEach(id -> sending.skipped().add(new Skipped(id, Obstacle.NOT_NEEDED)));
        return sending;
    }

    /** Sends all that have never been sent and have an address. */
    @Transactional
    public Sending sendAllOpen() {
        return sendEach(em.createQuery("select i from Invitation i where i.state = :open order by i.id", Invitation.class)
                .setParameter("open", State.OPEN).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList());
    }

    /** Its link dies; sending it again brings it back. */
    @Transactional
    public void withdraw(UUID id, int version) {
        var invitation = locked(id);
        requireVersion(invitation, version);
        if (invitation.state() == State.ACCEPTED) {
            throw new ProblemException(ProblemType.INVITATION_NOT_NEEDED);
        }
        if (!invitation.isLive()) {
            return;
        }
        invitation.withdraw(clock.instant());
        audit.record(AuditAction.INVITATION_WITHDRAWN, invitation.memberId(), Map.of("invitation", id.toString()));
        em.flush();
    }

    /** Whether the member has no password, and may have one. */
    @Transactional
    public boolean isNeeded(MemberDetails member) {
        return member.mayLogIn() && !waysIn.exist(member.id());
    }

    private Sending sendEach(List<Invitation> invitations) {
        var addressees = new Addressees(directory.current());
        var skipped = new ArrayList<Skipped>();
        for (var invitation : invitations) {
            obstacleTo(invitation, addressees).ifPresentOrElse(obstacle -> skipped.add(new Skipped(invitation.id(), obstacle)),
                    () -> mails.send(invitation, addressees));
        }
        em.flush();
        return new Sending(invitations.size() - skipped.size(), skipped);
    }

    private Optional<Obstacle> obstacleTo(Invitation invitation, Addressees addressees) {
        return addressees.obstacleTo(invitation)
                .or(() -> invitation.isOfMember() && waysIn.exist(invitation.memberId()) ? Optional.of(Obstacle.NOT_NEEDED) : Optional.empty());
    }

    private Optional<Invitation> liveOf(UUID memberId) {
        return em.createQuery("select i from Invitation i where i.memberId = :member and i.state in :live", Invitation.class)
                .setParameter("member", memberId).setParameter("live", List.of(State.OPEN, State.SENT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private Invitation locked(UUID id) {
        var invitation = em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return invitation;
    }

    private static void requireVersion(Invitation invitation, int version) {
        if (invitation.version() != version) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
    }

    private static void refuse(Obstacle obstacle) {
        throw new ProblemException(obstacle.problem());
    }
}
