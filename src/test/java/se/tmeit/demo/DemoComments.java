package se.tmeit.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.tmeit.time.ClubTime;

/** Lets members talk below events: now and then, and more below the next ones. */
final class DemoComments {
    private static final int TALKED_OF_PERCENT = 40;
    private static final int DELETED_PERCENT = 6;
    private static final int NEXT_DAYS = 14;
    private static final List<String> TEXTS = List.of("Vem tar med skåpbilen?", "Jag kör, men någon måste hämta isen.", "Är det någon som har nyckeln till förrådet?",
            "Kan vi ta in mer alkoholfritt den här gången?", "Svängdörren fastnar fortfarande, tryck till i överkant.", "Räcker glasen?",
            "Låtlistan ligger där den brukar. Lägg till!\n\nMax tre låtar per person.", "Is there a vegan option?", "Ja, och glutenfritt finns också.", "Tack för en fin kväll! 🍺",
            "Glömde någon en grön halsduk?", "Den är min, jag hämtar den på måndag.", "Vi ses där!");

    private final List<DemoMember> members;
    private final Chance chance;
    private final LocalDate today;

    DemoComments(List<DemoMember> members, Chance chance, LocalDate today) {
        this.members = members;
        this.chance = chance;
        this.today = today;
    }

    /** In the order in which they were written. */
    List<DemoComment> write(List<DemoEvent> events) {
        var comments = new ArrayList<DemoComment>();
        for (var event : events) {
            var isNext = !event.plan().firstDay().isBefore(today) && event.plan().firstDay().isBefore(today.plusDays(NEXT_DAYS));
            var number = isNext ? chance.between(2, 8) : chance.percent(TALKED_OF_PERCENT) ? chance.between(1, 3) : 0;
            var authors = authors(event);
            for (var i = 0; i < number && !authors.isEmpty(); i++) {
                var author = chance.oneOf(authors);
                comments.add(new DemoComment(chance.uuid(), event, author, chance.oneOf(TEXTS), time(event), chance.percent(DELETED_PERCENT) ? author : null));
            }
        }
        comments.sort(Comparator.comparing(DemoComment::at));
        return comments;
    }

    private List<DemoMember> authors(DemoEvent event) {
        var day = event.plan().firstDay();
        var then = day.isBefore(today) ? day : today;
        return members.stream().filter(member -> member.role().mayLogIn() && member.workedOn(then)
                && event.plan().visibility().isOpenTo(member.roleOn(then).orElseThrow())).toList();
    }

    /** Until the day after. */
    private Instant time(DemoEvent event) {
        var midnight = today.atStartOfDay(ClubTime.ZONE).toInstant();
        var after = event.plan().endsAt().plus(Duration.ofHours(14));
        var from = event.createdAt();
        return from.plusSeconds(chance.between(1, (int) Duration.between(from, after.isBefore(midnight) ? after : midnight).toSeconds() - 1));
    }
}
