package se.tmeit.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tmeit.access.Role;

/** Deals everybody who ran the bar in a term over its work teams. */
final class DemoTeams {
    private static final int PER_TERM = 4;
    private static final int TERMS_BACK = 5;
    private static final int DAYS_UNTIL_ALL_ARE_IN = 40;

    /** A team of one term. */
    record DemoTeam(UUID id, String name, LocalDate startsOn, LocalDate endsOn, boolean active, List<Place> places) {
    }

    /** @param to null while they are in it */
    record Place(DemoMember member, boolean leader, LocalDate from, LocalDate to) {
    }

    private final List<DemoMember> members;
    private final Chance chance;
    private final LocalDate today;

    DemoTeams(List<DemoMember> members, Chance chance, LocalDate today) {
        this.members = members;
        this.chance = chance;
        this.today = today;
    }

    List<DemoTeam> form() {
        var now = Term.at(today);
        return IntStream.rangeClosed(0, TERMS_BACK).mapToObj(now::minus).flatMap(term -> inTerm(term, term.equals(now))).toList();
    }

    private Stream<DemoTeam> inTerm(Term term, boolean current) {
        var all = term.start().plusDays(DAYS_UNTIL_ALL_ARE_IN);
        var day = all.isAfter(today) ? today : all;
        var workers = workersOn(day);
        return IntStream.range(0, PER_TERM).mapToObj(number -> {
            var name = Names.TEAMS.get((term.number() + number * 3) % Names.TEAMS.size());
            var team = IntStream.range(0, workers.size()).filter(i -> i % PER_TERM == number).mapToObj(workers::get).toList();
            return new DemoTeam(chance.uuid(), name, term.start(), term.end(), current, places(team, term, day, current));
        });
    }

    /** The people with log-ins come first, and so lead where they may. */
    private List<DemoMember> workersOn(LocalDate day) {
        var accounts = DemoAccount.values().length;
        var workers = new ArrayList<>(members.subList(0, accounts));
        workers.addAll(chance.shuffled(members.subList(accounts, members.size())));
        workers.removeIf(member -> !member.workedOn(day));
        return workers;
    }

    private List<Place> places(List<DemoMember> team, Term term, LocalDate day, boolean current) {
        var leaders = team.stream().filter(member -> member.roleOn(day).orElseThrow() != Role.PRAO).limit(chance.between(1, 2)).toList();
        return team.stream().map(member -> {
            var from = member.joinedOn().isAfter(term.start()) ? member.joinedOn() : term.start();
            return new Place(member, leaders.contains(member), from, current ? null : term.end());
        }).toList();
    }
}
