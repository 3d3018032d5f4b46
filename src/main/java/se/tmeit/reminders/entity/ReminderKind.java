package se.tmeit.reminders.entity;

/** What one may be reminded of. */
public enum ReminderKind {
    /** That one works tomorrow. */
    SHIFT,
    /** That an event which one organises lacks workers. */
    UNDERSTAFFED,
    /** That one may come to an event, and should make up one's mind. */
    MAY_COME,
    /** That one may work at an event, likewise. */
    MAY_WORK
}
