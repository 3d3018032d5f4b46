package se.tmeit.members.control;

/** What the law and the permit want somebody behind the bar to have. */
public enum Course {
    /** Responsible serving of alcohol. */
    STAD,
    /** The serving course of the student union. */
    FEST,
    /** A place on Kistan's liquor permit. */
    PERMIT
}
