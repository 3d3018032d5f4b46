package se.tmeit.outbox.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.outbox.control.MailList;
import se.tmeit.outbox.control.OutboxState;

/** A page of the outbox, and how all of it is doing. */
@Schema(requiredProperties = {"items", "pending", "dead"})
public record MailPage(
        List<MailView> items,
        @Schema(description = "How many mails wait in all.", examples = "0") int pending,
        @Schema(description = "How many mails were given up in all.", examples = "2") int dead,
        @Schema(description = "Since when the oldest mail waits; left out when none does.", examples = "2026-11-02T09:30:00Z") Instant oldestPendingAt,
        @Schema(description = "Send it as `after` to get the next page; left out on the last one.") String next) {

    static MailPage of(MailList.Page page, OutboxState state) {
        return new MailPage(page.items().stream().map(MailView::of).toList(), state.pending(), state.dead(), state.oldestPendingAt(), page.next());
    }
}
