package se.tmeit.members.control;

import java.util.UUID;
import se.tmeit.outbox.control.Recipient;

/**
 * Fired inside the transaction in which a member's e-mail address changes.
 *
 * @param before   how they were reached until now
 * @param byMember whether they asked for it themselves and confirmed the new address; else a master did it
 */
public record EmailChanged(UUID memberId, Recipient before, boolean byMember) {
}
