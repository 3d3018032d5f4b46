package se.tmeit.signups.boundary;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.PasswordRules;
import se.tmeit.json.PlainText;
import se.tmeit.members.control.EmailAddress;
import se.tmeit.signups.entity.Applicant;

/** The form of somebody who wants to join. */
@Schema(requiredProperties = {"firstName", "lastName", "email", "password", "language", "policyVersion", "secondsTaken"},
        examples = """
                {"firstName": "Ebba", "lastName": "Lilja", "email": "ebba@example.org", "phone": "070-174 06 05", \
                "password": "tre glada ankor i baren", "language": "sv", "policyVersion": "2026-11", "secondsTaken": 40}""")
public record SignUpRequest(
        @NotNull @PlainText @Size(max = 60) String firstName,
        @NotNull @PlainText @Size(max = 60) String lastName,
        @NotNull @PlainText @Email @Size(max = 254) String email,
        @PlainText @Size(max = 40) String phone,
        @NotNull @Size(min = PasswordRules.MIN_LENGTH, max = PasswordRules.MAX_LENGTH)
        @Schema(description = "Not easy to guess.") String password,
        @NotNull @Pattern(regexp = "sv|en") @Schema(description = "`sv` or `en`: the language of the mails.") String language,
        @NotNull @Size(max = 20) @Schema(description = "The version of the privacy policy that the applicant agreed to.") String policyVersion,
        @Size(max = 1000) @Schema(description = "Nobody sees this field of the form: what is filled in here was filled in by a machine, and is not kept.")
        String homepage,
        @NotNull @Min(0) @Schema(description = "How long the form was open. What takes less than 2 seconds was sent by a machine, and is not kept.")
        Integer secondsTaken) {

    private static final int FASTEST_PERSON = 2;

    /** Blanks and capitals that slipped into an address are no fault of it. */
    public SignUpRequest {
        email = email == null ? null : EmailAddress.normalise(email);
    }

    boolean comesFromMachine() {
        return homepage != null && !homepage.isEmpty() || secondsTaken < FASTEST_PERSON;
    }

    Applicant applicant() {
        return new Applicant(firstName.strip(), lastName.strip(), email, phone == null ? null : phone.strip(), language, policyVersion);
    }

    @Override
    public String toString() {
        return "SignUpRequest[]";
    }
}
