package se.tmeit.reminders.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.reminders.entity.ReminderKind;

/** What one is reminded of by mail. */
@Schema(requiredProperties = "wanted", examples = """
        {"wanted": ["SHIFT", "MAY_COME"]}""")
public record RemindersView(
        @NotNull @Size(max = 10) @Schema(description = "In no particular order; one that is left out is not wanted.") List<@NotNull ReminderKind> wanted) {

    static RemindersView of(Set<ReminderKind> wanted) {
        return new RemindersView(List.copyOf(wanted));
    }

    Set<ReminderKind> kinds() {
        var kinds = EnumSet.noneOf(ReminderKind.class);
        kinds.addAll(wanted);
        return kinds;
    }
}
