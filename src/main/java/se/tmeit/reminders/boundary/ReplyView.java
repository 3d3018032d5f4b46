package se.tmeit.reminders.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.reminders.control.Question;
import se.tmeit.reminders.control.Replies;

/** What was answered by a link. */
@Schema(requiredProperties = {"eventId", "title", "startsAt", "place", "question", "yes", "waits"})
public record ReplyView(UUID eventId, String title, Instant startsAt, String place,
        @Schema(description = "Whether it was about coming or about working.") Question question,
        boolean yes,
        @Schema(description = "Whether one waits for a place, since there is none now.") boolean waits) {

    static ReplyView of(Replies.Settled settled) {
        var event = settled.event();
        return new ReplyView(event.id(), event.title(), event.startsAt(), event.place(), settled.question(), settled.yes(), settled.waits());
    }
}
