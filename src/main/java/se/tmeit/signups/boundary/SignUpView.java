package se.tmeit.signups.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.signups.entity.SignUp;
import se.tmeit.signups.entity.SignUpState;

/** A sign-up as masters see it. */
@Schema(requiredProperties = {"id", "state", "firstName", "lastName", "email", "language", "createdAt"})
public record SignUpView(
        UUID id,
        SignUpState state,
        String firstName,
        String lastName,
        String email,
        String phone,
        @Schema(examples = "sv") String language,
        Instant createdAt,
        @Schema(examples = "2026-11-02T09:30:00Z") Instant confirmedAt,
        @Schema(examples = "2026-11-03T18:00:00Z") Instant decidedAt,
        Person decidedBy,
        @Schema(description = "Why it was rejected.") String reason,
        @Schema(description = "Whom it became.") Person member,
        @Schema(description = "A deleted member with the same address, who could be restored instead.") Person deletedMember,
        @Schema(description = "Where it was sent from; erased after 30 days.", examples = "192.0.2.7") String senderNetwork) {

    /** A member's name and address on the site. */
    @Schema(name = "SignUpPerson", requiredProperties = {"id", "shortId", "firstName", "lastName"})
    public record Person(UUID id, String shortId, String firstName, String lastName) {
        static Person of(MemberDetails member) {
            return new Person(member.id(), member.shortId(), member.firstName(), member.lastName());
        }
    }

    static SignUpView of(SignUp signUp, DirectorySnapshot directory) {
        var applicant = signUp.applicant();
        return new SignUpView(signUp.id(), signUp.state(), applicant.firstName(), applicant.lastName(), applicant.email(), applicant.phone(),
                applicant.language(), signUp.createdAt(), signUp.confirmedAt(), signUp.decidedAt(), person(signUp.decidedBy(), directory),
                signUp.reason(), person(signUp.memberId(), directory), deleted(signUp, directory), signUp.senderNetwork());
    }

    private static Person person(UUID id, DirectorySnapshot directory) {
        return id == null ? null : directory.member(id).map(Person::of).orElse(null);
    }

    private static Person deleted(SignUp signUp, DirectorySnapshot directory) {
        return directory.members().stream().filter(member -> member.isDeleted() && member.email().equals(signUp.applicant().email()))
                .findFirst().map(Person::of).orElse(null);
    }
}
