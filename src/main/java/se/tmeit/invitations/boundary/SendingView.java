package se.tmeit.invitations.boundary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.invitations.control.Invitations;
import se.tmeit.invitations.control.Obstacle;

/** What came of sending many. */
@Schema(requiredProperties = {"sent", "skipped"})
public record SendingView(@Schema(examples = "12") int sent, List<SkippedView> skipped) {
    /** An invitation that was not sent, and why. */
    @Schema(name = "SkippedInvitation", requiredProperties = {"id", "obstacle"})
    public record SkippedView(UUID id, Obstacle obstacle) {
    }

    static SendingView of(Invitations.Sending sending) {
        return new SendingView(sending.sent(), sending.skipped().stream().map(one -> new SkippedView(one.id(), one.obstacle())).toList());
    }
}
