package se.tmeit.live.control;

import java.util.UUID;

/**
 * Who looks at what.
 *
 * @param memberId  null for a visitor
 * @param sessionId the browser's log-in; null for a visitor
 * @param network   where a visitor is
 */
public record Watcher(UUID eventId, UUID memberId, UUID sessionId, String network) {
    public boolean isVisitor() {
        return memberId == null;
    }

    /** Whether this is news to them. */
    boolean hearsOf(Topic topic) {
        return topic.isForVisitors() || !isVisitor();
    }
}
