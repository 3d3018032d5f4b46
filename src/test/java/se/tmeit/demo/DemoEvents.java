package se.tmeit.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import se.tmeit.access.Role;
import se.tmeit.demo.DemoEvent.Cancelled;
import se.tmeit.demo.DemoEvent.Reply;
import se.tmeit.demo.DemoProgramme.Idea;
import se.tmeit.demo.DemoProgramme.Occasion;
import se.tmeit.demo.DemoTeams.DemoTeam;
import se.tmeit.events.entity.Answer;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.EventPlan;
import se.tmeit.time.ClubTime;

/** Arranges two years of events and those to come. What is today counts among the latter. */
final class DemoEvents {
    static final int COMING = 30;
    static final int YEARS_BACK = 2;
    private static final int TERMS_AHEAD = 2;
    private static final int CANCELLED_PERCENT = 4;
    private static final int MAYBE_PERCENT = 8;
    private static final int NOT_GOING_PERCENT = 12;
    private static final int NOTE_PERCENT = 6;
    private static final Duration LATEST_CANCELLATION = Duration.ofHours(2);
    private static final Map<EventKind, Integer> GOING_PERCENT = Map.of(EventKind.PUB, 28, EventKind.GASQUE, 60, EventKind.LUNCH, 20, EventKind.PARTY, 60,
            EventKind.MEETING, 50, EventKind.TRIP, 35, EventKind.OTHER, 30);
    private static final List<String> REASONS = List.of("För få kan jobba.", "Kylen är trasig igen.", "Vi hittar ingen lokal.", "Snöoväder: inga tåg går.");
    private static final List<String> NOTES = List.of("Kommer efter tentan", "Tar med en vän", "Är där vid åtta", "Kan hjälpa till att städa efteråt",
            "Måste gå tidigt", "I'll be late, save me a seat 🍺");

    private final List<DemoMember> members;
    private final List<DemoTeam> teams;
    private final Chance chance;
    private final LocalDate today;
    private final Instant midnight;
    private final Map<String, UUID> series = new HashMap<>();
    private final Set<EventKind> announced = EnumSet.noneOf(EventKind.class);
    private LocalDate secondPub;

    DemoEvents(List<DemoMember> members, List<DemoTeam> teams, Chance chance, LocalDate today) {
        this.members = members;
        this.teams = teams;
        this.chance = chance;
        this.today = today;
        this.midnight = at(today, LocalTime.MIDNIGHT);
    }

    /** In order. */
    List<DemoEvent> arrange() {
        var first = today.minusYears(YEARS_BACK);
        var occasions = IntStream.rangeClosed(Term.at(first).number() - 1, Term.at(today).number() + TERMS_AHEAD).mapToObj(Term::new)
                .flatMap(term -> DemoProgramme.of(term).stream()).filter(occasion -> !occasion.day().isBefore(first)).toList();
        var events = new ArrayList<DemoEvent>();
        occasions.stream().filter(occasion -> occasion.day().isBefore(today)).map(this::past).forEach(events::add);
        var coming = occasions.stream().filter(occasion -> !occasion.day().isBefore(today)).limit(COMING).toList();
        secondPub = coming.stream().filter(occasion -> occasion.idea().kind() == EventKind.PUB).skip(1).findFirst().orElseThrow().day();
        coming.stream().map(this::coming).forEach(events::add);
        return events;
    }

    private DemoEvent past(Occasion occasion) {
        return arrange(occasion, chance.percent(CANCELLED_PERCENT), 100, chance.percent(50));
    }

    /** The second pub is called off. The further away something is, the fewer have answered, save to the next gasque and the next trip, which are full. */
    private DemoEvent coming(Occasion occasion) {
        var kind = occasion.idea().kind();
        var full = kind.asksGuests() && announced.add(kind);
        var months = today.until(occasion.day()).toTotalMonths();
        return arrange(occasion, occasion.day().equals(secondPub), full ? 100 : (int) (100 / (1 + 2 * months)), full);
    }

    private DemoEvent arrange(Occasion occasion, boolean cancelled, int interestPercent, boolean full) {
        var day = occasion.day();
        var idea = occasion.idea();
        var term = Term.at(day);
        var planned = earlier(term.start().minusDays(chance.between(1, 7)), today.minusDays(chance.between(1, 14)));
        var createdAt = at(planned, LocalTime.NOON);
        var start = at(day, idea.from());
        var replies = replies(idea, day, createdAt, start, interestPercent);
        var going = (int) replies.stream().filter(reply -> reply.answer() == Answer.GOING).count();
        var plan = new EventPlan(idea.title(), idea.description(), idea.place(), start, start.plus(idea.length()), idea.kind(), idea.visibility(), team(idea, day),
                idea.kind() == EventKind.TRIP ? "https://example.org/utlandsfest" : null, capacity(idea, going, full),
                idea.kind().asksGuests() ? at(day.minusDays(4), LocalTime.of(18, 0)) : null);
        return new DemoEvent(chance.uuid(), plan, seriesId(idea, term), creator(planned), createdAt, cancelled ? calledOff(createdAt, start) : null, replies);
    }

    private Cancelled calledOff(Instant createdAt, Instant start) {
        var latest = start.isBefore(midnight) ? start : midnight;
        var at = latest.minus(LATEST_CANCELLATION);
        return new Cancelled(at.isBefore(createdAt) ? createdAt : at, chance.oneOf(REASONS));
    }

    /** The pubs of a term were planned in one go. */
    private UUID seriesId(Idea idea, Term term) {
        return idea.kind() == EventKind.PUB ? series.computeIfAbsent("pubs of " + term.number(), name -> chance.uuid()) : null;
    }

    /** Where one has to sign up, there is room for so many; a full event has some who wait. */
    private Integer capacity(Idea idea, int going, boolean full) {
        if (!idea.kind().asksGuests() && !idea.title().equals("Ölprovning")) {
            return null;
        }
        var wanted = full ? going * 4 / 5 : going + chance.between(5, 20);
        return Math.max(1, wanted < 10 ? wanted : wanted / 5 * 5);
    }

    private UUID team(Idea idea, LocalDate day) {
        var choices = teams.stream().filter(team -> !day.isBefore(team.startsOn()) && !day.isAfter(team.endsOn())).toList();
        var works = idea.kind() == EventKind.PUB || idea.kind() == EventKind.LUNCH || idea.kind() == EventKind.GASQUE;
        return works && !choices.isEmpty() ? chance.oneOf(choices).id() : null;
    }

    /** Masters and marshals of that day; every fifth event that somebody with a log-in may have made is theirs. */
    private UUID creator(LocalDate planned) {
        var able = members.stream().filter(member -> member.role().mayLogIn()
                && member.roleOn(planned).filter(role -> role == Role.MASTER || role == Role.MARSHAL).isPresent()).toList();
        if (able.isEmpty()) {
            return null;
        }
        return chance.percent(20) ? able.get(Math.min(1, able.size() - 1)).id() : chance.oneOf(able).id();
    }

    private List<Reply> replies(Idea idea, LocalDate day, Instant createdAt, Instant start, int interestPercent) {
        var until = start.isBefore(midnight) ? start : midnight;
        var seconds = (int) Duration.between(createdAt, until).toSeconds() - 1;
        var replies = new ArrayList<Reply>();
        for (var member : members) {
            var role = member.role().mayLogIn() ? member.roleOn(day.isAfter(today) ? today : day).orElse(null) : null;
            var interest = role == null || !idea.visibility().isOpenTo(role) ? 0 : interestPercent * share(role) / 100;
            if (chance.percent(interest)) {
                var answer = answer(GOING_PERCENT.get(idea.kind()));
                if (answer != null) {
                    replies.add(new Reply(member, answer, chance.percent(NOTE_PERCENT) ? chance.oneOf(NOTES) : null, createdAt.plusSeconds(chance.between(1, seconds))));
                }
            }
        }
        return replies;
    }

    private Answer answer(int goingPercent) {
        var roll = chance.between(0, 99);
        if (roll < goingPercent) {
            return Answer.GOING;
        }
        if (roll < goingPercent + MAYBE_PERCENT) {
            return Answer.MAYBE;
        }
        return roll < goingPercent + MAYBE_PERCENT + NOT_GOING_PERCENT ? Answer.NOT_GOING : null;
    }

    /** How many of them still look at what is planned. */
    private static int share(Role role) {
        return switch (role) {
            case MASTER, MARSHAL, PRAO -> 100;
            case VRAQ -> 25;
            default -> 4;
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ClubTime.ZONE).toInstant();
    }
}
