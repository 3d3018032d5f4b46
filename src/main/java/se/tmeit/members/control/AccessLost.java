package se.tmeit.members.control;

import java.util.UUID;

/** Fired inside the transaction in which somebody loses the right to log in. */
public record AccessLost(UUID memberId) {
}
