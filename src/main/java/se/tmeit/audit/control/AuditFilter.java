package se.tmeit.audit.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries of the trail somebody wants; null stands for any.
 *
 * @param from  the first moment
 * @param until the first moment that is too late
 */
public record AuditFilter(AuditAction action, UUID actorId, UUID subjectId, Instant from, Instant until) {
}
