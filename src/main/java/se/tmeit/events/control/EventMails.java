package se.tmeit.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.time.ClubTime;

/** Mails about an event, in the transaction of what they tell of. Their words may use {@code title}, {@code when} and {@code link}. */
@ApplicationScoped
public class EventMails {
    private static final String WHEN = "EEEE d MMMM HH:mm";

    @Inject
    Outbox outbox;

    @Inject
    PublicAddress publicAddress;

    /** @param values what the template has beside the event */
    public void add(String template, EventDetails event, MemberDetails to, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("title", event.plan().title());
        all.put("when", when(event.plan().startsAt(), to.languageCode()));
        all.put("link", publicAddress.link("/events/" + event.id()));
        outbox.add(to.recipient(), template, all);
    }

    private static String when(Instant at, String language) {
        return DateTimeFormatter.ofPattern(WHEN, Locale.forLanguageTag(language)).format(at.atZone(ClubTime.ZONE));
    }
}
