package se.tmeit.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import se.tmeit.events.control.EventList;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.shifts.control.Crew;

/** Events as calendar programs read them (RFC 5545): what is open to the reader, from a year back on. */
@ApplicationScoped
public class Calendars {
    private static final Duration LOOK_BACK = Duration.ofDays(365);

    @Inject
    Clock clock;

    @Inject
    EventList events;

    @Inject
    CalendarFeeds feeds;

    @Inject
    MemberDirectory directory;

    @Inject
    Crew crew;

    @Inject
    PublicAddress address;

    /** What everybody may see. */
    public String ofEverybody() {
        return text(new CalendarText("TMEIT", "sv", address), null, Map.of());
    }

    /** What a member may see, and when they work; throws NOT_FOUND for a secret that opens nothing. */
    public String ofOwner(String secret) {
        var member = feeds.ownerOf(secret).flatMap(id -> directory.current().member(id)).filter(MemberDetails::mayLogIn)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return text(new CalendarText("TMEIT", member.languageCode(), address), member, crew.hoursOf(member.id()));
    }

    private String text(CalendarText text, MemberDetails member, Map<UUID, SortedSet<Instant>> work) {
        for (var event : events.since(member == null ? null : member.role(), clock.instant().minus(LOOK_BACK))) {
            text.add(event);
            if (work.containsKey(event.id()) && !event.isCancelled()) {
                text.addWork(event, work.get(event.id()));
            }
        }
        return text.write();
    }
}
