package se.tmeit.events.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.entity.Answer;
import se.tmeit.json.PlainText;

/** Whether one comes. */
@Schema(requiredProperties = "answer", examples = "{\"answer\": \"GOING\", \"note\": \"Kommer efter labben.\"}")
public record AttendanceRequest(@NotNull Answer answer,
        @PlainText @Size(max = 200) @Schema(description = "For the other members to read.") String note) {
}
