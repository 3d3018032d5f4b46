package se.tmeit.calendar.control;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import se.tmeit.events.control.EventDetails;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.shifts.control.Stretch;

/** Writes one calendar. Times are in UTC, which every program shows in its reader's zone, summer time included. */
final class CalendarText {
    /** The library counts characters where the format allows 75 octets; no character takes more than three of them. */
    private static final int LINE_LENGTH = 25;

    private final ICalendar calendar = new ICalendar();
    private final boolean swedish;
    private final PublicAddress address;

    CalendarText(String name, String language, PublicAddress address) {
        this.swedish = language.equals("sv");
        this.address = address;
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//TraditionsMEsterIT//tmeit.se//" + language.toUpperCase(Locale.ROOT));
        calendar.setName(name);
        calendar.setRefreshInterval(new biweekly.util.Duration.Builder().hours(1).build());
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
    }

    void add(EventDetails event) {
        var entry = entry(event.id() + "@" + address.host(), event, event.title(), event.startsAt(), event.endsAt());
        entry.addCategories(event.kindName());
        var description = event.link() == null ? event.description() : (event.description() + "\n\n" + event.link()).strip();
        if (event.isCancelled()) {
            entry.setStatus(Status.cancelled());
            entry.setDescription((swedish ? "Inställt: " : "Called off: ") + event.cancelReason());
        } else {
            entry.setStatus(Status.confirmed());
            entry.setDescription(description.isEmpty() ? null : description);
        }
        calendar.addEvent(entry);
    }

    /** An entry for each stretch of hours; one over the whole event while the hours are not known. */
    void addWork(EventDetails event, SortedSet<Instant> hours) {
        var title = (swedish ? "Jobba: " : "Work: ") + event.title();
        var number = 0;
        for (var stretch : stretches(event, hours)) {
            calendar.addEvent(entry("work-" + number++ + "-" + event.id() + "@" + address.host(), event, title, stretch.from(), stretch.until()));
        }
    }

    String write() {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Stretch> stretches(EventDetails event, SortedSet<Instant> hours) {
        return hours.isEmpty() ? List.of(new Stretch(event.startsAt(), event.endsAt())) : Stretch.of(hours);
    }

    private VEvent entry(String uid, EventDetails event, String title, Instant from, Instant to) {
        var entry = new VEvent();
        entry.setUid(uid);
        entry.setDateTimeStamp(Date.from(event.updatedAt()));
        entry.setLastModified(Date.from(event.updatedAt()));
        entry.setCreated(Date.from(event.createdAt()));
        entry.setSequence(event.sequence());
        entry.setSummary(title);
        entry.setDateStart(Date.from(from));
        entry.setDateEnd(Date.from(to));
        entry.setLocation(event.place());
        entry.setUrl(address.link("/events/" + event.id()));
        return entry;
    }
}
