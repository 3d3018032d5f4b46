package se.tmeit.members.control;

import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.outbox.control.Recipient;

/**
 * Fired inside the transaction in which a master makes somebody a member, who has nothing to log in with yet. Whoever joins with a
 * password of their own ({@link Members#join}) is not announced.
 */
public record MemberCreated(UUID memberId, Role role, Recipient recipient) {
}
