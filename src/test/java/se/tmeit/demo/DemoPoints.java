package se.tmeit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.points.entity.Badge;
import se.tmeit.points.entity.EntryKind;
import se.tmeit.points.entity.Figures;
import se.tmeit.time.ClubTime;

/** Books what the reports say, as the site itself does, and what masters give beside that. */
final class DemoPoints {
    /** The site's first rules. */
    private static final Figures FIGURES = new Figures(100, 20, 200);
    private static final int GIVEN = 12;
    private static final int DAYS_BACK = 300;
    private static final Map<String, Integer> REASONS = Map.of("Lagade kylen", 50, "Körde skåpbilen hela helgen", 110, "Målade om baren", 75, "Glömde låsa förrådet", -50,
            "Ordnade utlandsfesten", 200);
    private static final Map<Badge, String> BADGES = Map.of(Badge.LIMES, "Skar alla limes själv", Badge.GAFFER_TAPE, "Hittade ett fel på sajten", Badge.VAN,
            "Alltid bakom ratten", Badge.ROCK_ON, "", Badge.BEER_MUG, "Hundra pubar", Badge.PENTAGRAM, "");

    /** A line of the ledger. @param eventId null unless it is for an event; @param by null unless a master gave it, with a reason */
    record Entry(UUID id, DemoMember member, Instant at, EntryKind kind, int amount, UUID eventId, String reason, DemoMember by) {
    }

    /** A badge that a master gave. */
    record Gift(DemoMember member, Badge badge, String reason, DemoMember by, Instant at) {
    }

    private final List<DemoMember> members;
    private final Chance chance;
    private final LocalDate today;

    DemoPoints(List<DemoMember> members, Chance chance, LocalDate today) {
        this.members = members;
        this.chance = chance;
        this.today = today;
    }

    /** In the order in which they were booked. */
    List<Entry> book(List<DemoReport> reports) {
        var entries = new ArrayList<Entry>();
        var filed = new HashMap<DemoMember, Integer>();
        for (var report : reports) {
            report.lines().stream().filter(line -> line.time() != null).forEach(line -> entries.add(new Entry(chance.uuid(), line.member(), report.bookedAt(line),
                    EntryKind.EVENT, FIGURES.perEvent(), report.event().id(), null, null)));
            if (filed.merge(report.filedBy(), 1, Integer::sum) == FIGURES.reports()) {
                entries.add(new Entry(chance.uuid(), report.filedBy(), report.filedAt(), EntryKind.REPORTS, FIGURES.reportsBonus(), null, null, null));
            }
        }
        var reasons = REASONS.keySet().stream().sorted().toList();
        for (var i = 0; i < GIVEN; i++) {
            var reason = chance.oneOf(reasons);
            var day = today.minusDays(chance.between(1, DAYS_BACK));
            entries.add(new Entry(chance.uuid(), worker(), noon(day), EntryKind.MANUAL, REASONS.get(reason), null, reason, master()));
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    List<Gift> badges() {
        return BADGES.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(badge -> new Gift(worker(), badge.getKey(),
                badge.getValue().isEmpty() ? null : badge.getValue(), master(), noon(today.minusDays(chance.between(1, DAYS_BACK))))).toList();
    }

    /** Who would rather not be ranked; none of those with log-ins. */
    List<DemoMember> unlisted() {
        return members.subList(DemoAccount.values().length, members.size()).stream().filter(member -> member.role() == Role.MARSHAL).limit(2).toList();
    }

    private DemoMember worker() {
        return chance.oneOf(members.stream().filter(member -> member.workedOn(today)).toList());
    }

    private DemoMember master() {
        return chance.oneOf(members.stream().filter(member -> member.role() == Role.MASTER).toList());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ClubTime.ZONE).toInstant();
    }
}
