package se.tmeit.access;

import java.util.UUID;

/**
 * Whom a request was recognised as.
 *
 * @param sessionId  the browser's log-in; null for an access token
 * @param mayAdminister whether a master may use a master's rights here: not without a second factor, once the time to get one is over
 * @param mayWrite   false for an access token that only reads
 */
public record Identity(UUID memberId, UUID sessionId, Role role, boolean mayAdminister, boolean mayWrite) {
}
