package se.tmeit.shifts.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.members.control.Course;
import se.tmeit.shifts.control.Sheet;
import se.tmeit.shifts.entity.Job;

/** Hour by hour what an event needs and who works there. */
@Schema(requiredProperties = {"hours", "jobs", "gaps", "uncovered", "missing", "green", "workers"})
public record StaffingView(
        @Schema(description = "The hours that need somebody.") List<Hour> hours,
        @Schema(description = "The jobs that need somebody.") List<JobRow> jobs,
        @Schema(description = "Where somebody is missing, as stretches of hours.") List<Gap> gaps,
        @Schema(description = "Where nobody has a course or permit, as stretches of hours.") List<Uncovered> uncovered,
        @Schema(description = "How many are missing when most are.") int missing,
        @Schema(description = "Whether nobody is missing and nothing uncovered.") boolean green,
        @Schema(description = "Those who said yes, then those who said maybe, in the order in which they did.") List<WorkerView> workers,
        @Schema(description = "Your own answer; left out when there is none.") WorkView mine) {

    /** One hour of all jobs. */
    @Schema(name = "StaffingHour", requiredProperties = {"from", "working", "missing", "uncovered"})
    public record Hour(Instant from, @Schema(description = "How many are there for sure, needed or not.") int working, int missing,
            @Schema(description = "What nobody who is there for sure has.") Set<Course> uncovered) {
    }

    /** One job in all hours. */
    @Schema(name = "StaffingJob", requiredProperties = {"job", "cells"})
    public record JobRow(Job job, @Schema(description = "One for each of the hours.") List<Cell> cells) {
    }

    /** One job in one hour. */
    @Schema(name = "StaffingCell", requiredProperties = {"needed", "have", "maybe", "missing"})
    public record Cell(int needed, int have, @Schema(description = "How many of those that are missing may still come.") int maybe, int missing) {
    }

    /** Hours on end in which as many are missing for a job. */
    @Schema(name = "StaffingGap", requiredProperties = {"job", "from", "until", "missing"})
    public record Gap(Job job, Instant from, Instant until, int missing) {
    }

    /** Hours on end in which nobody has a course or permit. */
    @Schema(name = "StaffingUncovered", requiredProperties = {"course", "from", "until"})
    public record Uncovered(Course course, Instant from, Instant until) {
    }

    static StaffingView of(Sheet sheet, List<WorkerView> workers, WorkView mine) {
        return new StaffingView(
                sheet.hours().stream().map(hour -> new Hour(hour, sheet.working(hour), sheet.missing(hour), sheet.uncovered(hour))).toList(),
                sheet.jobs().stream().map(job -> new JobRow(job, sheet.hours().stream().map(hour -> cell(sheet.cell(job, hour))).toList())).toList(),
                sheet.gaps().stream().map(gap -> new Gap(gap.job(), gap.span().from(), gap.span().until(), gap.missing())).toList(),
                sheet.uncovered().stream().map(run -> new Uncovered(run.course(), run.span().from(), run.span().until())).toList(),
                sheet.missing(), sheet.isGreen(), workers, mine);
    }

    private static Cell cell(Sheet.Cell cell) {
        return new Cell(cell.needed(), cell.have(), cell.maybe(), cell.missing());
    }
}
