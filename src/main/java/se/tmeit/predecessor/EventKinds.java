package se.tmeit.predecessor;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.tmeit.events.entity.EventKind;

/** Tells by its title what kind of event it was. In a word made of several, like "lunchmöte", the one that says what it was mostly stands last. */
final class EventKinds {
    private static final Map<EventKind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(EventKind.TRIP, "utlandsfest|res(a|an|or|orna)\\b|\\b(road)?trip");
        words(EventKind.OTHER, "\\bfest-?(kurs|utbildning)");
        words(EventKind.MEETING, "m[öo]te|meeting|stämma");
        words(EventKind.GASQUE, "gas(que|k)|sittning|middag");
        words(EventKind.LUNCH, "lunch");
        words(EventKind.PUB, "pub(?!li[ck])");
        words(EventKind.PARTY, "(?<!mani)fest(?!ival)|\\bparty|kalas");
    }

    private EventKinds() {
    }

    static EventKind of(String title) {
        var words = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream().filter(kind -> kind.getValue().matcher(words).find()).map(Map.Entry::getKey).findFirst().orElse(EventKind.OTHER);
    }

    private static void words(EventKind kind, String pattern) {
        WORDS.put(kind, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
    }
}
