package se.tmeit.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tmeit.events.entity.Answer;

/** What those who go to gasques and trips eat and drink, as long as the site remembers it. */
final class DemoGuests {
    private static final int DAYS_KEPT = 14;
    private static final int LEFT_BLANK_PERCENT = 15;
    private static final List<String> FOOD = List.of("Allt", "Vegetariskt", "Vegan", "Glutenfritt", "Laktosfritt", "Inga nötter");
    private static final List<String> DRINK = List.of("Öl", "Vin", "Cider", "Alkoholfritt");

    /** What one of them said, for one event. */
    record Guest(DemoEvent event, DemoEvent.Reply reply, LocalDate bornOn, String food, String drink) {
    }

    private final Chance chance;
    private final LocalDate today;
    private final Map<DemoMember, LocalDate> birthdays = new HashMap<>();

    DemoGuests(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    List<Guest> of(List<DemoEvent> events) {
        var guests = new ArrayList<Guest>();
        for (var event : events) {
            if (event.plan().kind().asksGuests() && event.plan().firstDay().isAfter(today.minusDays(DAYS_KEPT))) {
                for (var reply : event.replies()) {
                    if (reply.answer() == Answer.GOING && !chance.percent(LEFT_BLANK_PERCENT)) {
                        var birthday = birthdays.computeIfAbsent(reply.member(), member -> member.joinedOn().minusYears(19).minusDays(chance.between(0, 1500)));
                        guests.add(new Guest(event, reply, birthday, chance.oneOf(FOOD), chance.oneOf(DRINK)));
                    }
                }
            }
        }
        return guests;
    }
}
