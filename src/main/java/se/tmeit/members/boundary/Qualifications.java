package se.tmeit.members.boundary;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.MemberDetails;

/** What a member may be trusted with behind the bar. */
public record Qualifications(
        @Valid @Schema(description = "Responsible serving of alcohol.") QualificationView stad,
        @Valid @Schema(description = "The serving course of the student union.") QualificationView fest,
        @Valid @Schema(description = "On Kistan's liquor permit.") QualificationView permit) {

    static final Qualifications NONE = new Qualifications(null, null, null);

    static Qualifications of(MemberDetails member) {
        return new Qualifications(QualificationView.of(member.stad()), QualificationView.of(member.fest()), QualificationView.of(member.permit()));
    }
}
