package se.tmeit.events.control;

import se.tmeit.events.entity.Guest;

/**
 * What a member gave for an event, or what is remembered to begin with.
 *
 * @param guest      null when there is neither
 * @param given      whether it was given for this event
 * @param remembered whether something is remembered for the next
 */
public record GuestAnswer(Guest guest, boolean given, boolean remembered) {
}
