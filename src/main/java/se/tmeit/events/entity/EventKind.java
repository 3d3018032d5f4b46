package se.tmeit.events.entity;

/** What sort of event it is; gasques and trips ask their guests for more than an answer. */
public enum EventKind {
    /** An evening at the pub. */
    PUB,
    /** A seated dinner. */
    GASQUE,
    /** Lunch at the pub. */
    LUNCH,
    /** A party among ourselves. */
    PARTY,
    /** A meeting. */
    MEETING,
    /** A party elsewhere (utlandsfest). */
    TRIP,
    /** Anything else. */
    OTHER;

    /** Whether guests give date of birth, food and drink. */
    public boolean asksGuests() {
        return this == GASQUE || this == TRIP;
    }
}
