package se.tmeit.reminders.control;

/** What a link in a reminder answers with yes or no. */
public enum Question {
    /** Do you come? */
    COME,
    /** Do you work? */
    WORK
}
