package se.tmeit.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tmeit.access.Role;

/** Hands out the titles anew each summer: those of the board to masters, the others to marshals. */
final class DemoTitles {
    private static final int YEARS_BACK = 7;

    /** A title as the database has it. */
    record Title(UUID id, String name, String nameEn, boolean ofTheBoard) {
    }

    /** @param to null while they hold it */
    record Holding(UUID memberId, Title title, LocalDate from, LocalDate to) {
    }

    private final List<Title> titles;
    private final List<DemoMember> members;
    private final Chance chance;
    private final LocalDate today;

    DemoTitles(List<Title> titles, List<DemoMember> members, Chance chance, LocalDate today) {
        this.titles = titles;
        this.members = members;
        this.chance = chance;
        this.today = today;
    }

    List<Holding> handOut() {
        var thisYear = Term.at(today).boardYear();
        return IntStream.rangeClosed(thisYear - YEARS_BACK, thisYear)
                .mapToObj(year -> Stream.concat(inYear(year, Role.MASTER, true), inYear(year, Role.MARSHAL, false)))
                .flatMap(holdings -> holdings).toList();
    }

    /** The person with the master's log-in comes first and so leads the board. */
    private Stream<Holding> inYear(int year, Role role, boolean ofTheBoard) {
        var from = Career.boardTakesOver(year);
        var next = Career.boardTakesOver(year + 1);
        var to = next.isAfter(today) ? null : next;
        var lastDay = to == null ? today : to.minusDays(1);
        var free = new ArrayList<>(members.stream().limit(1).toList());
        free.addAll(chance.shuffled(members.subList(1, members.size())));
        free.removeIf(member -> !holds(member, role, from) || !holds(member, role, lastDay));
        var available = titles.stream().filter(title -> title.ofTheBoard() == ofTheBoard).toList();
        return IntStream.range(0, Math.min(available.size(), free.size()))
                .mapToObj(i -> new Holding(free.get(i).id(), available.get(i), from, to));
    }

    private static boolean holds(DemoMember member, Role role, LocalDate day) {
        return member.roleOn(day).filter(held -> held == role).isPresent();
    }
}
