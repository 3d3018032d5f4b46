package se.tmeit.shifts.entity;

/** What somebody says to "can you work". */
public enum WorkAnswer {
    YES, MAYBE, NO
}
