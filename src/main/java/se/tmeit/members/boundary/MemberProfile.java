package se.tmeit.members.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberEdit;
import se.tmeit.members.entity.Language;

/** The fields of a member that a PATCH can change. */
@Schema(name = "MemberProfile", examples = "{\"nickname\": \"Gaffa\", \"phone\": null, \"privacy\": {\"email\": \"MASTERS\"}}")
public record MemberProfile(
        @NotNull @PlainText @Size(max = 60) @Schema(description = "Masters only.") String firstName,
        @PlainText @Size(max = 60) String nickname,
        @NotNull @PlainText @Size(max = 60) @Schema(description = "Masters only.") String lastName,
        @NotNull @PlainText @Email @Size(max = 254) @Schema(description = "Masters only, and not their own: that is changed at `/me/email`.") String email,
        @PlainText @Size(max = 40) String phone,
        Boolean drivingLicence,
        @Valid @Schema(description = "Masters only.") Qualifications qualifications,
        @NotNull Language language,
        @NotNull @Valid Privacy privacy) {

    static final Set<String> FIELDS = Set.of("firstName", "nickname", "lastName", "email", "phone", "drivingLicence", "qualifications",
            "language", "privacy");
    static final Set<String> OWN_FIELDS = Set.of("nickname", "phone", "drivingLicence", "language", "privacy");

    /** Blanks and capitals that slipped into an address are no fault of it. */
    public MemberProfile {
        email = email == null ? null : EmailAddress.normalise(email);
    }

    static MemberProfile of(MemberDetails member) {
        return new MemberProfile(member.firstName(), member.nickname(), member.lastName(), member.email(), member.phone(),
                member.drivingLicence(), Qualifications.of(member), member.language(), Privacy.of(member));
    }

    MemberEdit toEdit() {
        var qualified = qualifications == null ? Qualifications.NONE : qualifications;
        return new MemberEdit(firstName.strip(), Blanks.strip(nickname), lastName.strip(), email, Blanks.strip(phone), drivingLicence, language,
                privacy.email().audience(), privacy.phone().audience(), privacy.photos(),
                QualificationView.entity(qualified.stad()), QualificationView.entity(qualified.fest()), QualificationView.entity(qualified.permit()));
    }
}
