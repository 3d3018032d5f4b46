package se.tmeit.demo;

import java.time.Instant;
import java.util.List;
import se.tmeit.reports.entity.TimeWorked;

/** What an organiser confirmed about who worked at an event. @param correctedAt null when the first word was the last */
record DemoReport(DemoEvent event, DemoMember filedBy, Instant filedAt, Instant correctedAt, List<Line> lines) {

    /**
     * @param time      null when they said that they would come and did not
     * @param forgotten whether their work was only added by the correction
     * @param dispute   null unless they say something else
     */
    record Line(DemoMember member, TimeWorked time, boolean forgotten, Dispute dispute) {
    }

    /** What the worker says against it. */
    record Dispute(String text, Instant at) {
    }

    Instant bookedAt(Line line) {
        return line.forgotten() ? correctedAt : filedAt;
    }
}
