package se.tmeit.events.control;

import java.time.Instant;
import se.tmeit.events.entity.Answer;
import se.tmeit.members.control.MemberDetails;

/**
 * Somebody's answer to whether they come.
 *
 * @param note       or null
 * @param knowsWait  whether they were last told that they wait for a place
 * @param answeredAt when they said so, or wrote the note
 */
public record Attendee(MemberDetails member, Answer answer, String note, boolean knowsWait, Instant answeredAt) {
}
