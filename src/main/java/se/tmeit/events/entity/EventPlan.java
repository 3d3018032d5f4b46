package se.tmeit.events.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import se.tmeit.time.ClubTime;

/**
 * What its organisers say about an event.
 *
 * @param description    Markdown, empty when there is none
 * @param teamId         the organising team, or null
 * @param link           an address with more about it, or null
 * @param capacity       how many may come, or null for everyone
 * @param signUpDeadline until when those with a place may answer otherwise, or null for until it begins
 */
public record EventPlan(String title, String description, String place, Instant startsAt, Instant endsAt, EventKind kind,
        Visibility visibility, UUID teamId, String link, Integer capacity, Instant signUpDeadline) {

    /** When the places are settled: at the deadline, and when it begins at the latest. */
    public Instant closesAt() {
        return signUpDeadline != null && signUpDeadline.isBefore(startsAt) ? signUpDeadline : startsAt;
    }

    /** The day on which it begins, in Stockholm. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(startsAt, ClubTime.ZONE);
    }

    /** The same on another day: its local times stay, also over a change to summer time. */
    public EventPlan movedBy(long days) {
        return new EventPlan(title, description, place, moved(startsAt, days), moved(endsAt, days), kind, visibility, teamId, link, capacity,
                moved(signUpDeadline, days));
    }

    /** What this plan, of another event of the series, becomes when {@code before} is changed into {@code after}. */
    public EventPlan changedAlong(EventPlan before, EventPlan after) {
        return after.movedBy(ChronoUnit.DAYS.between(before.firstDay(), firstDay()));
    }

    private static Instant moved(Instant at, long days) {
        return at == null ? null : at.atZone(ClubTime.ZONE).plusDays(days).toInstant();
    }
}
