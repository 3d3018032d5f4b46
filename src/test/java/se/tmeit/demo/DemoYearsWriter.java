package se.tmeit.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.tmeit.demo.DemoPoints.Entry;
import se.tmeit.demo.DemoPoints.Gift;
import se.tmeit.events.entity.Answer;
import se.tmeit.points.entity.EntryKind;
import se.tmeit.shifts.entity.Night;

/** Writes to the database what invented people arrange, and what becomes of it. */
final class DemoYearsWriter {
    private static final int FIRST_RULES = 1;

    private final Connection connection;
    private final Chance chance;

    DemoYearsWriter(Connection connection, Chance chance) {
        this.connection = connection;
        this.chance = chance;
    }

    void write(DemoYears years) throws SQLException {
        writeEvents(years.events());
        writeGuests(years.guests());
        writeCrews(years.crews());
        writeComments(years.comments());
        writeReports(years.reports());
        writePoints(years.points(), years.badges(), years.unlisted());
    }

    private void writeEvents(List<DemoEvent> events) throws SQLException {
        var rows = new Rows(connection, "event", "id, version, series_id, title, description, place, starts_at, ends_at, kind, visibility, team_id, link, "
                + "capacity, sign_up_deadline, cancelled_at, cancel_reason, sequence, created_by, created_at, updated_at");
        var attendance = new Rows(connection, "attendance", "event_id, member_id, answer, note, going_since, waits, updated_at");
        for (var event : events) {
            var plan = event.plan();
            var cancelled = event.cancelled();
            rows.add(event.id(), cancelled == null ? 1 : 2, event.seriesId(), plan.title(), plan.description(), plan.place(), plan.startsAt(), plan.endsAt(),
                    plan.kind(), plan.visibility(), plan.teamId(), plan.link(), plan.capacity(), plan.signUpDeadline(),
                    cancelled == null ? null : cancelled.at(), cancelled == null ? null : cancelled.reason(), cancelled == null ? 0 : 1,
                    event.createdBy(), event.createdAt(), cancelled == null ? event.createdAt() : cancelled.at());
            var waiting = event.waiting();
            for (var reply : event.replies()) {
                attendance.add(event.id(), reply.member().id(), reply.answer(), reply.note(), reply.answer() == Answer.GOING ? reply.at() : null,
                        waiting.contains(reply), reply.at());
            }
        }
        rows.send();
        attendance.send();
    }

    private void writeGuests(List<DemoGuests.Guest> guests) throws SQLException {
        var rows = new Rows(connection, "guest_data", "event_id, member_id, born_on, food, drink, updated_at");
        guests.forEach(guest -> rows.add(guest.event().id(), guest.reply().member().id(), guest.bornOn(), guest.food(), guest.drink(), guest.reply().at()));
        rows.send();
    }

    private void writeCrews(List<DemoCrew> crews) throws SQLException {
        var staffing = new Rows(connection, "staffing", "event_id, night");
        var needs = new Rows(connection, "staffing_need", "id, event_id, job, hour, needed");
        var workers = new Rows(connection, "worker", "event_id, member_id, answer, job, hours_unknown, comment, answered_at");
        var hours = new Rows(connection, "work_hour", "id, event_id, member_id, hour, sure");
        for (var crew : crews) {
            var event = crew.event();
            staffing.add(event.id(), Night.of(event.plan().startsAt()).date());
            crew.needs().forEach(need -> needs.add(chance.uuid(), event.id(), need.job(), need.hour(), need.needed()));
            for (var worker : crew.workers()) {
                workers.add(event.id(), worker.member().id(), worker.answer(), worker.job(), worker.knowsNotWhen(), worker.comment(), worker.at());
                worker.hours().forEach(hour -> hours.add(chance.uuid(), event.id(), worker.member().id(), hour, worker.isSure()));
            }
        }
        staffing.send();
        needs.send();
        workers.send();
        hours.send();
    }

    private void writeComments(List<DemoComment> comments) throws SQLException {
        var rows = new Rows(connection, "comment", "id, event_id, author_id, text, created_at, deleted_at, deleted_by");
        for (var comment : comments) {
            var deletedBy = comment.deletedBy();
            rows.add(comment.id(), comment.event().id(), comment.author().id(), comment.text(), comment.at(), deletedBy == null ? null : comment.at().plusSeconds(60),
                    deletedBy == null ? null : deletedBy.id());
        }
        rows.send();
    }

    private void writeReports(List<DemoReport> reports) throws SQLException {
        var rows = new Rows(connection, "report", "event_id, version, filed_by, filed_at, updated_at");
        var workers = new Rows(connection, "report_worker", "event_id, member_id, time_worked, dispute, disputed_at");
        var filings = new Rows(connection, "points_filing", "event_id, member_id, filed_at");
        for (var report : reports) {
            var id = report.event().id();
            var corrected = report.correctedAt() != null;
            rows.add(id, corrected ? 2 : 1, report.filedBy().id(), report.filedAt(), corrected ? report.correctedAt() : report.filedAt());
            filings.add(id, report.filedBy().id(), report.filedAt());
            for (var line : report.lines()) {
                var dispute = line.dispute();
                workers.add(id, line.member().id(), line.time(), dispute == null ? null : dispute.text(), dispute == null ? null : dispute.at());
            }
        }
        rows.send();
        workers.send();
        filings.send();
    }

    private void writePoints(List<Entry> entries, List<Gift> gifts, List<DemoMember> unlisted) throws SQLException {
        var ledger = new Rows(connection, "points_entry", "id, member_id, at, kind, amount, correction, event_id, rules_version, reason, given_by");
        for (var entry : entries) {
            ledger.add(entry.id(), entry.member().id(), entry.at(), entry.kind(), entry.amount(), false, entry.eventId(),
                    entry.kind() == EntryKind.MANUAL ? null : FIRST_RULES, entry.reason(), entry.by() == null ? null : entry.by().id());
        }
        ledger.send();
        var badges = new Rows(connection, "points_badge", "member_id, badge, reason, given_by, given_at");
        gifts.forEach(gift -> badges.add(gift.member().id(), gift.badge(), gift.reason(), gift.by().id(), gift.at()));
        badges.send();
        var hidden = new Rows(connection, "points_unlisted", "member_id, since");
        unlisted.forEach(member -> hidden.add(member.id(), DemoWriter.noon(member.joinedOn())));
        hidden.send();
    }
}
