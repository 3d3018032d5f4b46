package se.tmeit.predecessor;

import java.time.Instant;

/** A row of the predecessor's pending applications as it stands there; anything may be null or nonsense. */
record SignUpRow(int number, String uuid, String email, String passwordHash, String firstName, String lastName, String phone, String address,
        Instant createdAt) {
}
