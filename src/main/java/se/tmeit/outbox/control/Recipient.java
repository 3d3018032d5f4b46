package se.tmeit.outbox.control;

import java.util.UUID;

/**
 * Whom a mail goes to.
 *
 * @param memberId null for somebody who is no member
 * @param address  the e-mail address
 * @param name     what the person is called; null where that is not known to be true, as for an address that nobody confirmed
 * @param language {@code sv} or {@code en}
 */
public record Recipient(UUID memberId, String address, String name, String language) {
}
