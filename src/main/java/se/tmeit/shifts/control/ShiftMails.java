package se.tmeit.shifts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.time.ClubTime;

/** What workers are told by mail: those of them who may still open the event. */
@ApplicationScoped
class ShiftMails {
    @Inject
    Outbox outbox;

    @Inject
    MemberDirectory directory;

    @Inject
    EventAccess access;

    @Inject
    PublicAddress publicAddress;

    void tell(Collection<UUID> members, String template, EventDetails event) {
        var known = directory.current();
        members.stream().flatMap(id -> known.member(id).stream()).filter(member -> access.isOpenTo(member, event)).forEach(member -> outbox.add(
                member.recipient(), template, Map.of("title", event.title(), "when", date(event.startsAt(), member.languageCode()),
                        "reason", Objects.requireNonNullElse(event.cancelReason(), ""), "link", publicAddress.root() + "/events/" + event.id())));
    }

    private static String date(Instant at, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.forLanguageTag(language)).withZone(ClubTime.ZONE).format(at);
    }
}
