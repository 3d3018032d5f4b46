package se.tmeit.demo;

import java.time.LocalDate;
import java.util.List;

/** What the invented club did in two years and plans, and all that came of it. */
record DemoYears(List<DemoEvent> events, List<DemoGuests.Guest> guests, List<DemoCrew> crews, List<DemoComment> comments, List<DemoReport> reports,
        List<DemoPoints.Entry> points, List<DemoPoints.Gift> badges, List<DemoMember> unlisted) {

    static DemoYears of(List<DemoMember> people, List<DemoTeams.DemoTeam> teams, Chance chance, LocalDate today) {
        var events = new DemoEvents(people, teams, chance, today).arrange();
        var crews = new DemoCrews(people, teams, chance, today).staff(events);
        var reports = new DemoReports(people, teams, chance, today).file(crews);
        var points = new DemoPoints(people, chance, today);
        return new DemoYears(events, new DemoGuests(chance, today).of(events), crews, new DemoComments(people, chance, today).write(events), reports,
                points.book(reports), points.badges(), points.unlisted());
    }
}
