package se.tmeit.predecessor;

import java.time.Instant;

/**
 * A row of the predecessor's members, or of its accounts of an even older site, as it stands there; anything may be null or nonsense.
 *
 * @param moved whether a member was made of the account; never of a member
 */
record SourceRow(int number, String uuid, String email, String role, String passwordHash, String firstName, String nickname, String lastName,
        String phone, Boolean drivingLicence, String stad, String fest, String permit, String oldUserName, Instant createdAt, Instant updatedAt, boolean moved) {
}
