package se.tmeit.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tmeit.access.Role;

/** Invents people, the three with log-ins first. */
final class DemoPeople {
    private static final int FROM_ELSEWHERE_PERCENT = 14;
    private static final String NOT_DECOMPOSED = "łøđßæœþıð";
    private static final List<String> IN_ASCII = List.of("l", "o", "d", "ss", "ae", "oe", "th", "i", "d");

    private final Chance chance;
    private final LocalDate today;
    private final PhoneNumbers phones = new PhoneNumbers();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> fullNames = new HashSet<>();
    private final List<String> nicknames;

    DemoPeople(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.nicknames = new ArrayList<>(chance.shuffled(Names.NICK));
    }

    List<DemoMember> invent(int count) {
        var people = Arrays.stream(DemoAccount.values()).map(this::account).collect(Collectors.toCollection(ArrayList::new));
        for (var role : Role.values()) {
            var wanted = RoleShares.of(role, count) - (int) people.stream().filter(member -> member.role() == role).count();
            Stream.generate(() -> stranger(role)).limit(wanted).forEach(people::add);
        }
        return people;
    }

    private DemoMember account(DemoAccount account) {
        fullNames.add(account.firstName() + account.lastName());
        nicknames.remove(account.nickname());
        var roles = Career.to(account.role(), chance, today);
        return new DemoMember(chance.uuid(), account.firstName(), account.nickname(), account.lastName(), account.email(), phones.next(),
                true, "sv", new DemoMember.Privacy("MEMBERS", "MEMBERS", "PUBLIC"), papers(roles), roles);
    }

    private DemoMember stranger(Role role) {
        var name = unusedName();
        var swedish = Names.FIRST.contains(name.get(0));
        var roles = Career.to(role, chance, today);
        return new DemoMember(chance.uuid(), name.get(0), nickname(role), name.get(1), email(name),
                chance.percent(85) ? phones.next() : null,
                chance.percent(20) ? null : Boolean.valueOf(chance.percent(55)),
                chance.percent(swedish ? 85 : 20) ? "sv" : "en",
                privacy(), papers(roles), roles);
    }

    private List<String> unusedName() {
        List<String> name;
        do {
            name = chance.percent(FROM_ELSEWHERE_PERCENT) ? chance.oneOf(Names.FROM_ELSEWHERE)
                    : List.of(chance.oneOf(Names.FIRST), chance.oneOf(Names.LAST));
        } while (!fullNames.add(String.join("", name)));
        return name;
    }

    /** Praos have rarely earned one yet. */
    private String nickname(Role role) {
        var has = chance.percent(role == Role.PRAO || role == Role.EXPRAO ? 15 : 75);
        return has && !nicknames.isEmpty() ? nicknames.remove(nicknames.size() - 1) : null;
    }

    private String email(List<String> name) {
        var local = name.stream().map(DemoPeople::ascii).collect(Collectors.joining("."));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> local + (number == 1 ? "" : number) + "@example.org")
                .filter(emails::add).findFirst().orElseThrow();
    }

    static String ascii(String name) {
        var folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return folded.chars().mapToObj(Character::toString)
                .map(letter -> NOT_DECOMPOSED.contains(letter) ? IN_ASCII.get(NOT_DECOMPOSED.indexOf(letter)) : letter)
                .collect(Collectors.joining()).replaceAll("[^a-z-]", "");
    }

    private DemoMember.Privacy privacy() {
        return new DemoMember.Privacy(
                chance.percent(85) ? "MEMBERS" : "MASTERS",
                chance.percent(75) ? "MEMBERS" : "MASTERS",
                chance.percent(60) ? "PUBLIC" : chance.percent(70) ? "MEMBERS" : "MASTERS");
    }

    private DemoMember.Papers papers(List<RolePeriod> roles) {
        if (roles.size() < 2 || roles.get(1).role() != Role.MARSHAL) {
            return new DemoMember.Papers(null, null, null);
        }
        var since = roles.get(1).from();
        return new DemoMember.Papers(
                chance.percent(45) ? paper(since, 3) : null,
                chance.percent(60) ? new DemoMember.Paper(dayAfter(since), null) : null,
                chance.percent(20) ? paper(since, 2) : null);
    }

    private DemoMember.Paper paper(LocalDate since, int years) {
        var received = dayAfter(since);
        return new DemoMember.Paper(received, received.plusYears(years));
    }

    private LocalDate dayAfter(LocalDate day) {
        var later = day.plusDays(chance.between(10, 500));
        return later.isAfter(today) ? today : later;
    }
}
