package se.tmeit.live.control;

/** What of an event can change while somebody looks at it. */
public enum Topic {
    /** What its organisers say about it. */
    EVENT(true),
    /** Who comes. */
    ATTENDANCE(true),
    /** Who works, and what is needed. */
    STAFFING(false),
    /** What members write below it. */
    COMMENTS(false);

    private final boolean forVisitors;

    Topic(boolean forVisitors) {
        this.forVisitors = forVisitors;
    }

    /** Whether somebody who is not logged in can see anything of it. */
    boolean isForVisitors() {
        return forVisitors;
    }
}
