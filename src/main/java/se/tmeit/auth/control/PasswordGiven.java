package se.tmeit.auth.control;

import java.util.UUID;

/** Fired inside the transaction in which a member gets a password, before it is stored. */
public record PasswordGiven(UUID memberId) {
}
