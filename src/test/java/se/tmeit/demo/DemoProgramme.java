package se.tmeit.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static se.tmeit.events.entity.EventKind.GASQUE;
import static se.tmeit.events.entity.EventKind.LUNCH;
import static se.tmeit.events.entity.EventKind.MEETING;
import static se.tmeit.events.entity.EventKind.OTHER;
import static se.tmeit.events.entity.EventKind.PARTY;
import static se.tmeit.events.entity.EventKind.PUB;
import static se.tmeit.events.entity.EventKind.TRIP;
import static se.tmeit.events.entity.Visibility.ELECTED;
import static se.tmeit.events.entity.Visibility.MEMBERS;
import static se.tmeit.events.entity.Visibility.PUBLIC;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tmeit.events.entity.EventKind;
import se.tmeit.events.entity.Visibility;

/** What the club does in every term: sixteen weeks with a pub in each, and everything else between. */
final class DemoProgramme {
    private static final int WEEKS = 16;
    private static final int DAYS_UNTIL_IT_BEGINS = 7;
    private static final String PLACE = "Kistan 2.0";

    /** What is planned. */
    record Idea(EventKind kind, Visibility visibility, String title, String place, LocalTime from, Duration length, String description) {
        Idea(EventKind kind, Visibility visibility, String title, String place, String from, String length, String description) {
            this(kind, visibility, title, place, LocalTime.parse(from), Duration.parse(length), description);
        }
    }

    /** When it is. */
    record Occasion(LocalDate day, Idea idea) {
    }

    private static final List<String> THEMES = List.of("", ": åttiotal", "", ": quiz", ": brädspel", "", ": karaoke", ": svensk öl");
    private static final List<String> LUNCHES = List.of("Korvlunch", "Pannkakslunch", "Tacolunch", "Raggmunkslunch", "Sopplunch");

    private DemoProgramme() {
    }

    /** In order. */
    static List<Occasion> of(Term term) {
        var season = term.isAutumn() ? "Höst" : "Vår";
        return Stream.of(pubs(term), lunches(term), Stream.of(
                on(term, 4, SATURDAY, new Idea(GASQUE, PUBLIC, term.isAutumn() ? "Nollegasque" : "Vintergasque", PLACE, "17:00", "PT10H",
                        "Tre rätter, sång och **sångbok**. Klädsel: *kavaj*.\n\nEfter sittningen släpper vi in alla andra.")),
                on(term, 9, SATURDAY, new Idea(GASQUE, MEMBERS, "Tentagasque", PLACE, "17:30", "PT9H30M",
                        "Tentorna är över!\n\n- 17.30 insläpp\n- 18.30 middag\n- 22.00 eftersläpp\n\nSäg till om allergier när du anmäler dig.")),
                on(term, 15, SATURDAY, new Idea(GASQUE, PUBLIC, term.isAutumn() ? "Julgasque" : "Sommargasque", "Osqvik", "16:00", "PT11H",
                        "Buss från Kista 15.00. Ta med *oömma kläder*.")),
                on(term, 6, FRIDAY, new Idea(TRIP, MEMBERS, "Utlandsfest i Uppsala", "Uppsala", "15:00", "PT14H",
                        "Vi åker gemensamt från [Kista](https://example.org/kista). Kostnad: 180 kr, betalas på bussen.")),
                on(term, 12, FRIDAY, new Idea(TRIP, MEMBERS, "Utlandsfest i Linköping", "Kårallen, Linköping", "13:00", "PT34H",
                        "Övernattning på golv: ta med liggunderlag och sovsäck.\n\n> Det som händer på bussen stannar på bussen.")),
                on(term, 1, MONDAY, new Idea(MEETING, MEMBERS, "Terminsstart", "Ka-301, Electrum", "17:15", "PT2H", "Arbetslagen delas in. Det bjuds på pizza.")),
                on(term, 3, MONDAY, new Idea(MEETING, PUBLIC, "Praoinformation", "Ka-301, Electrum", "17:15", "PT1H30M",
                        "Nyfiken på att jobba i puben? Kom och fråga. **In English if you like.**")),
                on(term, 5, MONDAY, new Idea(MEETING, ELECTED, "Marskalksmöte", PLACE, "17:15", "PT3H", "Vi går igenom praosarna.")),
                on(term, 10, MONDAY, new Idea(MEETING, MEMBERS, "Arbetslagsmöte", PLACE, "17:15", "PT2H", "")),
                on(term, 13, MONDAY, new Idea(MEETING, ELECTED, "Antagningsmöte", PLACE, "17:15", "PT4H", "Vilka blir marskalkar?")),
                on(term, 3, FRIDAY, new Idea(PARTY, MEMBERS, "Lära känna-fest", PLACE, "18:00", "PT8H", "Knytis. Alla tar med något att grilla.")),
                on(term, 8, FRIDAY, new Idea(PARTY, MEMBERS, season + "fest", PLACE, "18:00", "PT9H", "Bara vi. Tema: *det du hade på dig 2012*.")),
                on(term, 14, FRIDAY, new Idea(PARTY, ELECTED, "Överraskningsfest för praosarna", "Okänd ort", "19:00", "PT7H", "Säg **ingenting**.")),
                on(term, 2, SUNDAY, new Idea(OTHER, MEMBERS, "Städdag", PLACE, "11:00", "PT5H", "1. Kylarna\n2. Förrådet\n3. Lunch\n4. Golven")),
                on(term, 7, THURSDAY, new Idea(OTHER, PUBLIC, "Ölprovning", PLACE, "18:00", "PT3H", "Åtta sorter, av dem *två* alkoholfria. 120 kr på plats.")),
                on(term, 10, SATURDAY, new Idea(OTHER, MEMBERS, "Brädspelsdag", PLACE, "12:00", "PT9H", "Ta med ditt bästa spel."))))
                .flatMap(occasions -> occasions).sorted(Comparator.comparing(Occasion::day)).toList();
    }

    private static Stream<Occasion> pubs(Term term) {
        return IntStream.rangeClosed(1, WEEKS).mapToObj(week -> {
            var theme = THEMES.get((week + term.number()) % THEMES.size());
            return on(term, week, WEDNESDAY, theme.isEmpty()
                    ? new Idea(PUB, PUBLIC, "Onsdagspub", PLACE, "17:00", "PT8H", "Mat från 17, bar till 01. Ta med legitimation och kårleg.")
                    : new Idea(PUB, PUBLIC, "Onsdagspub" + theme, PLACE, "17:00", "PT10H", "Klä dig efter temat, så är första läsken gratis.\n\nVi har öppet till **03**."));
        });
    }

    private static Stream<Occasion> lunches(Term term) {
        return IntStream.range(0, LUNCHES.size()).mapToObj(number -> on(term, 2 + 3 * number, TUESDAY, new Idea(LUNCH, PUBLIC, LUNCHES.get(number), PLACE,
                "11:30", "PT1H30M", "35 kr. Vegetariskt och veganskt finns alltid.")));
    }

    private static Occasion on(Term term, int week, DayOfWeek day, Idea idea) {
        var firstMonday = term.start().plusDays(DAYS_UNTIL_IT_BEGINS).with(TemporalAdjusters.nextOrSame(MONDAY));
        return new Occasion(firstMonday.plusWeeks(week - 1L).with(TemporalAdjusters.nextOrSame(day)), idea);
    }
}
