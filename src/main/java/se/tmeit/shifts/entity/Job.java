package se.tmeit.shifts.entity;

/** What there is to do on an event's night; who does not mind goes where somebody is missing, first to the jobs that stand first. */
public enum Job {
    BAR, DOOR, KITCHEN, FLOOR, RUNNER, OTHER
}
