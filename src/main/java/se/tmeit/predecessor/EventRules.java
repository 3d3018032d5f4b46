package se.tmeit.predecessor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.tmeit.events.control.EventList;
import se.tmeit.events.entity.Visibility;

/** Makes an event of a row. Without a uuid or a start it is left out; everything else is repaired, and each repair is noted. */
final class EventRules {
    private static final int TITLE_LENGTH = 120;
    private static final int DESCRIPTION_LENGTH = 20_000;
    private static final int PLACE_LENGTH = 120;
    private static final String NO_TITLE = "–";
    private static final String PUB = "Kistan 2.0";
    private static final Duration USUAL = Duration.ofHours(4);
    private static final Instant FIRST_START = Instant.parse("1950-01-01T00:00:00Z");
    /** So that the end is in the same century. */
    private static final Instant LAST_START = Instant.parse("2100-01-01T00:00:00Z").minus(EventList.LONGEST).minusMillis(1);

    private final Instant now;

    EventRules(Instant now) {
        this.now = now;
    }

    Candidate<NewEvent> event(EventRow row) {
        var id = RowRules.uuid(row.uuid());
        if (id == null) {
            return new Candidate.Unusable<>("has no uuid");
        }
        if (row.startsAt() == null) {
            return new Candidate.Unusable<>("has no start");
        }
        if (row.startsAt().isBefore(FIRST_START) || row.startsAt().isAfter(LAST_START)) {
            return new Candidate.Unusable<>("has an impossible start");
        }
        var repairs = new ArrayList<String>();
        var texts = new Texts(repairs);
        var dates = new Dates(now, repairs);
        var createdAt = dates.created(row.createdAt(), row.updatedAt());
        var title = or(NO_TITLE, "title was missing and is now a dash", texts.cut("title", row.title(), TITLE_LENGTH), repairs);
        var event = new NewEvent(id, title, texts.markdown("description", row.description(), DESCRIPTION_LENGTH),
                or(PUB, "place was missing and is now " + PUB, texts.cut("place", row.place(), PLACE_LENGTH), repairs),
                row.startsAt(), end(row.startsAt(), row.endsAt(), repairs), EventKinds.of(title), visibility(row.visibility(), repairs),
                createdAt, dates.updated(createdAt, row.updatedAt()));
        return new Candidate.Usable<>(event, repairs);
    }

    private static String or(String instead, String repair, String text, List<String> repairs) {
        if (text == null) {
            repairs.add(repair);
            return instead;
        }
        return text;
    }

    private static Instant end(Instant start, Instant end, List<String> repairs) {
        String wrong = null;
        if (end == null) {
            wrong = "missing";
        } else if (!end.isAfter(start)) {
            wrong = "not after the start";
        } else if (Duration.between(start, end).compareTo(EventList.LONGEST) > 0) {
            wrong = "more than 14 days after the start";
        }
        if (wrong == null) {
            return end;
        }
        repairs.add("end was " + wrong + " and is now four hours after the start");
        return start.plus(USUAL);
    }

    /** What nobody knows is shown to no visitor. */
    private static Visibility visibility(String text, List<String> repairs) {
        var given = Texts.given(text);
        return switch (given == null ? "" : given.toLowerCase(Locale.ROOT)) {
            case "public" -> Visibility.PUBLIC;
            case "internal", "prao" -> Visibility.MEMBERS;
            case "elected" -> Visibility.ELECTED;
            default -> {
                repairs.add("visibility was " + (given == null ? "missing" : "unknown") + " and is now that of all members");
                yield Visibility.MEMBERS;
            }
        };
    }
}
