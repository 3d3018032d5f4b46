package se.tmeit.invitations.control;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tmeit.invitations.entity.Invitation;
import se.tmeit.invitations.entity.Invitation.State;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;

/** The members as invitations need them: whom one is for, and whose an address is. */
final class Addressees {
    private final DirectorySnapshot directory;
    private final Map<String, MemberDetails> byEmail;

    Addressees(DirectorySnapshot directory) {
        this.directory = directory;
        this.byEmail = directory.members().stream().filter(member -> !member.isDeleted())
                .collect(Collectors.toMap(MemberDetails::email, Function.identity()));
    }

    Optional<MemberDetails> member(UUID id) {
        return directory.member(id);
    }

    /** As far as the members tell; whether somebody has a password is known where passwords are kept. */
    Optional<Obstacle> obstacleTo(Invitation invitation) {
        if (invitation.state() == State.ACCEPTED) {
            return Optional.of(Obstacle.NOT_NEEDED);
        }
        if (invitation.isOfMember()) {
            return member(invitation.memberId()).filter(MemberDetails::mayLogIn).isPresent() ? Optional.empty() : Optional.of(Obstacle.NO_ACCESS);
        }
        if (invitation.isForgotten()) {
            return Optional.of(Obstacle.NO_ACCESS);
        }
        if (invitation.email() == null) {
            return Optional.of(Obstacle.NO_ADDRESS);
        }
        return isMembers(invitation.email()) ? Optional.of(Obstacle.EMAIL_TAKEN) : Optional.empty();
    }

    boolean isMembers(String email) {
        return byEmail.containsKey(email);
    }
}
