package se.tmeit.events.entity;

/** What somebody says to "are you coming". */
public enum Answer {
    GOING, MAYBE, NOT_GOING
}
