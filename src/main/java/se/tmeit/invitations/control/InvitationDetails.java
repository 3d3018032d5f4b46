package se.tmeit.invitations.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.Invitation.State;
import se.tmeit.invitations.entity.OldAccount;
import se.tmeit.members.control.MemberDetails;

/**
 * An invitation with the person it is for, as masters need it.
 *
 * @param member   the member it is for or has made; null for somebody with an account on an older site only
 * @param obstacle what keeps it from being sent, or null
 */
public record InvitationDetails(UUID id, int version, MemberDetails member, Role role, String firstName, String nickname, String lastName,
        String email, String oldUserName, State state, Instant createdAt, Instant sentAt, Instant expiresAt, Instant acceptedAt, Obstacle obstacle) {

    /** Empty when nothing is left that tells whom it was for. */
    static Optional<InvitationDetails> of(Invitation invitation, Addressees addressees) {
        var obstacle = addressees.obstacleTo(invitation).orElse(null);
        return invitation.isOfMember()
                ? addressees.member(invitation.memberId()).map(member -> ofMember(invitation, member, obstacle))
                : Optional.ofNullable(invitation.oldAccount()).map(account -> ofOldAccount(invitation, account, obstacle));
    }

    private static InvitationDetails ofMember(Invitation invitation, MemberDetails member, Obstacle obstacle) {
        return new InvitationDetails(invitation.id(), invitation.version(), member, member.role(), member.firstName(), member.nickname(),
                member.lastName(), member.email(), member.oldUserName(), invitation.state(), invitation.createdAt(), invitation.sentAt(),
                invitation.expiresAt(), invitation.acceptedAt(), obstacle);
    }

    private static InvitationDetails ofOldAccount(Invitation invitation, OldAccount account, Obstacle obstacle) {
        return new InvitationDetails(invitation.id(), invitation.version(), null, account.role(), account.firstName(), account.nickname(),
                account.lastName(), invitation.email(), account.oldUserName(), invitation.state(), invitation.createdAt(), invitation.sentAt(),
                invitation.expiresAt(), invitation.acceptedAt(), obstacle);
    }
}
