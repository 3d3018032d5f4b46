package se.tmeit.invitations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.tmeit.auth.control.PasswordGiven;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.Invitation.State;
import se.tmeit.members.control.AccessLost;
import se.tmeit.members.control.EmailChanged;
import se.tmeit.members.control.MemberCreated;

/** Does what follows for invitations from what happens to members, in the same transaction. */
@ApplicationScoped
class MembersFollowed {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    InvitationMails mails;

    void invite(@Observes MemberCreated created) {
        if (created.role().mayLogIn()) {
            var invitation = Invitation.ofMember(created.memberId(), created.recipient().language(), clock.instant());
            em.persist(invitation);
            mails.sendToNew(invitation, created.recipient());
        }
    }

    /** The link went to an address that is the member's no more; a master sends another. */
    void reopen(@Observes EmailChanged change) {
        liveOf(change.memberId()).forEach(invitation -> invitation.address(null));
    }

    void withdraw(@Observes AccessLost lost) {
        endOf(lost.memberId());
    }

    /** Somebody who has a password needs no invitation, however they got it. */
    void withdraw(@Observes PasswordGiven given) {
        endOf(given.memberId());
    }

    private void endOf(UUID memberId) {
        liveOf(memberId).forEach(invitation -> invitation.withdraw(clock.instant()));
    }

    private List<Invitation> liveOf(UUID memberId) {
        return em.createQuery("select i from Invitation i where i.memberId = :member and i.state in :live", Invitation.class)
                .setParameter("member", memberId).setParameter("live", List.of(State.OPEN, State.SENT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
