package se.tmeit.points.entity;

import java.util.UUID;

/**
 * What a member has points for by the rules; whatever is booked for one source counts together.
 *
 * @param eventId the event worked, or null for the reports filed
 */
public record Source(UUID memberId, UUID eventId) {
    public static Source ofReports(UUID memberId) {
        return new Source(memberId, null);
    }

    public EntryKind kind() {
        return eventId == null ? EntryKind.REPORTS : EntryKind.EVENT;
    }
}
