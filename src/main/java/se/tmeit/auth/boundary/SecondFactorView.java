package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a log-in still needs, one of these. */
@Schema(requiredProperties = "secondFactor")
public record SecondFactorView(List<Kind> secondFactor) {
    /** Where a code comes from. */
    @Schema(name = "SecondFactor")
    public enum Kind { TOTP, RECOVERY_CODE }

    static final SecondFactorView ALL = new SecondFactorView(List.of(Kind.values()));
}
