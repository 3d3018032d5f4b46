package se.tmeit.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.tmeit.access.Role;
import se.tmeit.demo.DemoReport.Dispute;
import se.tmeit.demo.DemoReport.Line;
import se.tmeit.demo.DemoTeams.DemoTeam;
import se.tmeit.demo.DemoTeams.Place;
import se.tmeit.reports.entity.TimeWorked;
import se.tmeit.time.ClubTime;

/** Files the reports of what is over. Some are late, some were wrong at first, and now and then somebody disagrees. */
final class DemoReports {
    private static final int EAGER_PERCENT = 50;
    private static final int LATE_PERCENT = 15;
    private static final int LATE_DAYS = 30;
    private static final int NEVER_CAME_PERCENT = 5;
    private static final int FORGOTTEN_PERCENT = 1;
    private static final int DISPUTE_PERCENT = 2;
    private static final List<String> DISPUTES = List.of("Jag stannade till stängning.", "Jag bytte med någon och jobbade första halvan.", "I worked the door until two.");

    private final List<DemoMember> members;
    private final List<DemoTeam> teams;
    private final Chance chance;
    private final LocalDate today;
    private final Instant midnight;

    DemoReports(List<DemoMember> members, List<DemoTeam> teams, Chance chance, LocalDate today) {
        this.members = members;
        this.teams = teams;
        this.chance = chance;
        this.today = today;
        this.midnight = today.atStartOfDay(ClubTime.ZONE).toInstant();
    }

    /** In the order in which they were filed. */
    List<DemoReport> file(List<DemoCrew> crews) {
        var reports = new ArrayList<DemoReport>();
        for (var crew : crews) {
            var filedAt = crew.event().plan().endsAt().plus(Duration.ofHours(chance.between(10, 40)));
            var organisers = organisers(crew.event());
            var late = crew.event().plan().firstDay().isAfter(today.minusDays(LATE_DAYS)) && chance.percent(LATE_PERCENT);
            if (crew.event().cancelled() == null && !crew.sure().isEmpty() && filedAt.isBefore(midnight) && !organisers.isEmpty() && !late) {
                reports.add(file(crew, chance.percent(EAGER_PERCENT) ? organisers.get(0) : chance.oneOf(organisers), filedAt));
            }
        }
        reports.sort(Comparator.comparing(DemoReport::filedAt));
        return reports;
    }

    private DemoReport file(DemoCrew crew, DemoMember by, Instant filedAt) {
        var nextDay = filedAt.plus(Duration.ofDays(1));
        var correctable = nextDay.isBefore(midnight);
        var lines = crew.sure().stream().map(worker -> {
            var came = !chance.percent(NEVER_CAME_PERCENT);
            var forgotten = came && correctable && chance.percent(FORGOTTEN_PERCENT);
            var disputedAt = filedAt.plusSeconds(chance.between(600, 36_000));
            return new Line(worker.member(), came ? TimeWorked.ofHours(worker.hours().size()) : null, forgotten,
                    !forgotten && disputedAt.isBefore(midnight) && chance.percent(DISPUTE_PERCENT) ? new Dispute(chance.oneOf(DISPUTES), disputedAt) : null);
        }).toList();
        return new DemoReport(crew.event(), by, filedAt, lines.stream().anyMatch(Line::forgotten) ? nextDay : null, lines);
    }

    /** The masters of that day, who made the event, and who led the team; the people with log-ins first. */
    private List<DemoMember> organisers(DemoEvent event) {
        var day = event.plan().firstDay();
        var leaders = teams.stream().filter(team -> team.id().equals(event.plan().teamId())).flatMap(team -> team.places().stream()).filter(Place::leader)
                .map(Place::member).collect(Collectors.toSet());
        return members.stream().filter(member -> member.role().mayLogIn() && (leaders.contains(member) || member.id().equals(event.createdBy())
                || member.roleOn(day).filter(role -> role == Role.MASTER).isPresent())).toList();
    }
}
