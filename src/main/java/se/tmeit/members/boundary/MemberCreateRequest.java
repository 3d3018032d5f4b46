package se.tmeit.members.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.access.Role;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.members.control.MemberEdit;
import se.tmeit.members.entity.Language;

/** A new member. */
@Schema(requiredProperties = {"firstName", "lastName", "email", "role"},
        examples = "{\"firstName\": \"Ebba\", \"lastName\": \"Lilja\", \"nickname\": \"Gaffa\", \"email\": \"ebba@example.org\", \"role\": \"PRAO\"}")
public record MemberCreateRequest(
        @NotNull @PlainText @Size(max = 60) String firstName,
        @PlainText @Size(max = 60) String nickname,
        @NotNull @PlainText @Size(max = 60) String lastName,
        @NotNull @PlainText @Email @Size(max = 254) String email,
        @PlainText @Size(max = 40) String phone,
        @NotNull Role role,
        Boolean drivingLicence,
        @Valid Qualifications qualifications,
        @Schema(description = "`sv` when left out.") Language language) {

    /** Blanks and capitals that slipped into an address are no fault of it. */
    public MemberCreateRequest {
        email = email == null ? null : EmailAddress.normalise(email);
    }

    MemberEdit toEdit() {
        return new MemberProfile(firstName, nickname, lastName, email, phone, drivingLicence, qualifications,
                language == null ? Language.SV : language, Privacy.DEFAULT).toEdit();
    }
}
