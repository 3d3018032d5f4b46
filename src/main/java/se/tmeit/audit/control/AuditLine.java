package se.tmeit.audit.control;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the trail.
 *
 * @param actor   who did it; null for nobody in particular, and for those who were erased
 * @param subject the member it was done to, or null
 */
public record AuditLine(UUID id, Instant at, AuditAction action, Person actor, Person subject, Map<String, String> details) {

    /**
     * A member in the trail.
     *
     * @param shortId null where the member is gone for good, as the name is
     */
    public record Person(UUID id, String shortId, String name) {
    }
}
