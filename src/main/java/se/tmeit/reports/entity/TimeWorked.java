package se.tmeit.reports.entity;

/** How long somebody worked, as nearly as anybody remembers afterwards. */
public enum TimeWorked {
    UNDER_2H(2), H4(4), H6(6), H8(8), OVER_10H(10);

    private final int hours;

    TimeWorked(int hours) {
        this.hours = hours;
    }

    /** The hours in its name, which the first stays below and the last goes beyond. */
    public int hours() {
        return hours;
    }

    /** The nearest for a number of hours, the shorter one of two. */
    public static TimeWorked ofHours(long hours) {
        if (hours < 2) {
            return UNDER_2H;
        }
        if (hours <= 5) {
            return H4;
        }
        if (hours <= 7) {
            return H6;
        }
        return hours <= 9 ? H8 : OVER_10H;
    }
}
