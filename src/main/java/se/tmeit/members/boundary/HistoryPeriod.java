package se.tmeit.members.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.time.Plausible;

/** The days of a period of somebody's history. */
@Schema(examples = "{\"startedOn\": \"2024-09-02\"}")
public record HistoryPeriod(@NotNull @Plausible LocalDate startedOn, @Plausible LocalDate endedOn) {
}
