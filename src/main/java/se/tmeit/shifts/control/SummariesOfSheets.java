package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.events.control.StaffingSummaries;

/** Tells the lists of events how they are staffed. */
@ApplicationScoped
public class SummariesOfSheets implements StaffingSummaries {
    @Inject
    Sheets sheets;

    @Override
    public Map<UUID, StaffingSummary> of(Collection<UUID> events) {
        return sheets.of(events).entrySet().stream().filter(event -> !event.getValue().hours().isEmpty()).collect(Collectors.toMap(
                Map.Entry::getKey, event -> new StaffingSummary(event.getValue().missing(), event.getValue().isGreen())));
    }
}
