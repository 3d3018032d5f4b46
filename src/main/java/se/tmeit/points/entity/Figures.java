package se.tmeit.points.entity;

/**
 * What the points are worth.
 *
 * @param perEvent     for each event worked
 * @param reports      how many reports one files
 * @param reportsBonus for having filed that many, once
 */
public record Figures(int perEvent, int reports, int reportsBonus) {
    /** What is due for having filed so many reports. */
    public int dueForFiling(long filed) {
        return filed >= reports ? reportsBonus : 0;
    }
}
