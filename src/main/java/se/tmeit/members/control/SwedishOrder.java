package se.tmeit.members.control;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Names as Swedish sorts them: å, ä and ö last, capitals and small letters together. */
public enum SwedishOrder implements Comparator<String> {
    INSTANCE;

    // A Collator is not safe for use by many threads.
    private final ThreadLocal<Collator> collator = ThreadLocal.withInitial(() -> Collator.getInstance(Locale.forLanguageTag("sv")));

    @Override
    public int compare(String one, String other) {
        return collator.get().compare(one, other);
    }
}
