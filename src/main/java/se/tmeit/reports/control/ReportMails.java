package se.tmeit.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.tmeit.access.Caller;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventDetails;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.reports.control.ReportDetails.Line;
import se.tmeit.reports.entity.TimeWorked;
import se.tmeit.time.ClubTime;

/** What is told by mail of reports: never to who did it themselves, and only to those who may still open the event. */
@ApplicationScoped
class ReportMails {
    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    Outbox outbox;

    @Inject
    PublicAddress address;

    /**
     * To everyone in a report that was just filed, and to those who said that they would work and are left out.
     *
     * @param draft who said so
     */
    void filed(EventDetails event, ReportDetails draft, Map<UUID, TimeWorked> worked, DirectorySnapshot members) {
        concerned(event, draft, worked, members).forEach(member -> tell(member, "report-filed", event, wordsOf(member, event, worked)));
    }

    /** To those whose dispute a correction answers, and to those others of whom it says something else than before. */
    void corrected(EventDetails event, ReportDetails before, Map<UUID, TimeWorked> worked, DirectorySnapshot members) {
        concerned(event, before, worked, members).forEach(member -> {
            var line = before.lineOf(member.id());
            var changed = line.map(Line::worked).orElse(null) != worked.get(member.id());
            if (line.filter(before::isOpen).isPresent()) {
                var words = wordsOf(member, event, worked);
                words.put("changed", flag(changed));
                tell(member, "dispute-answered", event, words);
            } else if (changed) {
                tell(member, "report-corrected", event, wordsOf(member, event, worked));
            }
        });
    }

    /** To who filed the report and the leaders of the event's team, as far as they organise it now; else to whoever organises it. */
    void disputed(EventDetails event, ReportDetails report, String text, DirectorySnapshot members) {
        var worker = members.member(caller.memberId()).orElseThrow();
        var words = Map.of("worker", worker.firstName() + " " + worker.lastName(), "text", text);
        var concerned = members.members().stream()
                .filter(member -> member.id().equals(report.filedBy()) || member.ledTeams().contains(event.teamId()))
                .filter(member -> access.organises(member, event) && isReached(member, event)).toList();
        (concerned.isEmpty() ? EventAccess.organisersOf(event, members).stream().filter(member -> isReached(member, event)).toList() : concerned)
                .forEach(member -> tell(member, "report-disputed", event, words));
    }

    private Stream<MemberDetails> concerned(EventDetails event, ReportDetails before, Map<UUID, TimeWorked> worked, DirectorySnapshot members) {
        return Stream.concat(before.work().stream().map(Line::memberId), worked.keySet().stream()).distinct()
                .flatMap(id -> members.member(id).stream()).filter(member -> isReached(member, event));
    }

    private boolean isReached(MemberDetails member, EventDetails event) {
        return !caller.is(member.id()) && access.isOpenTo(member, event);
    }

    /** What the report says of a member, and until when they may say something against it; empty for what is not so. */
    private Map<String, String> wordsOf(MemberDetails member, EventDetails event, Map<UUID, TimeWorked> worked) {
        var time = worked.get(member.id());
        var words = new HashMap<String, String>();
        words.put("hours", time == null ? "" : String.valueOf(time.hours()));
        words.put("under", flag(time == TimeWorked.UNDER_2H));
        words.put("over", flag(time == TimeWorked.OVER_10H));
        words.put("until", ReportPeriod.isOver(event, clock.instant()) ? "" : lastDay(event, member.languageCode()));
        return words;
    }

    private void tell(MemberDetails member, String template, EventDetails event, Map<String, String> words) {
        var all = new HashMap<>(words);
        all.put("title", event.title());
        all.put("link", address.link("/events/" + event.id() + "/report"));
        outbox.add(member.recipient(), template, all);
    }

    private static String lastDay(EventDetails event, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language)).withZone(ClubTime.ZONE)
                .format(ReportPeriod.end(event));
    }

    private static String flag(boolean holds) {
        return holds ? "yes" : "";
    }
}
