package se.tmeit.invitations.boundary;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.invitations.control.InvitationList;
import se.tmeit.invitations.entity.Invitation.State;

/** A page of the invitations. */
@Schema(requiredProperties = {"items", "counts"})
public record InvitationPage(List<InvitationView> items, Counts counts,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    /** How many there are in each state, whatever the filter. */
    @Schema(name = "InvitationCounts", requiredProperties = {"open", "sent", "accepted", "withdrawn"})
    public record Counts(@Schema(examples = "12") int open, @Schema(examples = "7") int sent, @Schema(examples = "60") int accepted,
            @Schema(examples = "2") int withdrawn) {

        static Counts of(Map<State, Integer> counts) {
            return new Counts(counts.get(State.OPEN), counts.get(State.SENT), counts.get(State.ACCEPTED), counts.get(State.WITHDRAWN));
        }
    }

    static InvitationPage of(InvitationList.Page page) {
        return new InvitationPage(page.items().stream().map(InvitationView::of).toList(), Counts.of(page.counts()), page.next());
    }
}
