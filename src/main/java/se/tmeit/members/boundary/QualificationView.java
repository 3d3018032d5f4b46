package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.entity.Qualification;
import se.tmeit.time.Plausible;

/** When a course or permit was received and, where it has an end, when it expires. */
@Schema(requiredProperties = "receivedOn")
public record QualificationView(
        @NotNull @Plausible @Schema(examples = "2025-09-14") LocalDate receivedOn,
        @Plausible @Schema(examples = "2028-09-14") LocalDate expiresOn) {

    static QualificationView of(Qualification qualification) {
        return qualification == null || qualification.receivedOn() == null ? null
                : new QualificationView(qualification.receivedOn(), qualification.expiresOn());
    }

    static Qualification entity(QualificationView view) {
        return view == null ? null : new Qualification(view.receivedOn(), view.expiresOn());
    }
}
