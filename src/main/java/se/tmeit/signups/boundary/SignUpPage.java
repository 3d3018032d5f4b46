package se.tmeit.signups.boundary;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.signups.control.SignUpQueue;
import se.tmeit.signups.entity.SignUpState;

/** A page of the sign-ups. */
@Schema(requiredProperties = {"items", "counts"})
public record SignUpPage(
        List<SignUpView> items,
        Counts counts,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    /** How many there are in each state. */
    @Schema(name = "SignUpCounts", requiredProperties = {"unconfirmed", "confirmed", "approved", "rejected"})
    public record Counts(@Schema(examples = "2") long unconfirmed, @Schema(examples = "3") long confirmed,
            @Schema(examples = "12") long approved, @Schema(examples = "1") long rejected) {
        static Counts of(Map<SignUpState, Long> counts) {
            return new Counts(counts.get(SignUpState.UNCONFIRMED), counts.get(SignUpState.CONFIRMED), counts.get(SignUpState.APPROVED), counts.get(SignUpState.REJECTED));
        }
    }

    static SignUpPage of(SignUpQueue.Page page, DirectorySnapshot directory) {
        return new SignUpPage(page.items().stream().map(signUp -> SignUpView.of(signUp, directory)).toList(), Counts.of(page.counts()), page.next());
    }
}
