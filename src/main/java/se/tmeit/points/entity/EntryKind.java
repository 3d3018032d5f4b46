package se.tmeit.points.entity;

/** What an entry of the ledger is for. */
public enum EntryKind {
    /** An event worked. */
    EVENT,
    /** Many reports filed. */
    REPORTS,
    /** Whatever a master says. */
    MANUAL
}
