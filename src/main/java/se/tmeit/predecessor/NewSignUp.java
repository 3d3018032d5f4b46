package se.tmeit.predecessor;

import java.time.Instant;
import java.util.UUID;

/**
 * An application as this site will keep it; every value is one that the API would accept.
 *
 * @param senderNetwork where it came from, or null
 */
record NewSignUp(UUID id, String firstName, String lastName, String email, String phone, String passwordHash, String senderNetwork, Instant createdAt) {
}
