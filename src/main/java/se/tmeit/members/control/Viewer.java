package se.tmeit.members.control;

/** Which of the four pictures of a member somebody gets. */
public enum Viewer {
    /** Anybody on the internet. */
    PUBLIC,
    /** Another member. */
    MEMBER,
    /** The member themselves. */
    SELF,
    /** An administrator. */
    MASTER
}
