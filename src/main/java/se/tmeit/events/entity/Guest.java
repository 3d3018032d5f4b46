package se.tmeit.events.entity;

import java.time.LocalDate;

/**
 * What the hosts of a gasque or a trip have to know of a guest.
 *
 * @param food  what they cannot or will not eat, or null
 * @param drink what they drink, or null
 */
public record Guest(LocalDate bornOn, String food, String drink) {
}
