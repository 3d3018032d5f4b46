package se.tmeit.outbox.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.tmeit.outbox.entity.MailState;
import se.tmeit.paging.Moment;
import se.tmeit.problem.DatabaseException;

/** Looks into the outbox without reading a single mail: plain JDBC, since the entity would bring the words along. */
@ApplicationScoped
public class MailList {
    /** Some mails, and the cursor of the next page or null. */
    public record Page(List<MailDetails> items, String next) {
    }

    @Resource(lookup = "jdbc/tmeit")
    DataSource database;

    /**
     * The newest first.
     *
     * @param state null for all
     * @param after a cursor, or null for the first page
     */
    public Page page(MailState state, int limit, String after) {
        var place = after == null ? null : Moment.of(after);
        var query = """
                select id, member_id, recipient, template, subject, state, attempts, last_error, text_body is not null as has_text, created_at, due_at, settled_at
                from outbox_mail where true""" + (state == null ? "" : " and state = ?") + (place == null ? "" : " and (created_at, id) < (?, ?)")
                + " order by created_at desc, id desc limit ?";
        var parameters = new ArrayList<Object>();
        if (state != null) {
            parameters.add(state.name());
        }
        if (place != null) {
            parameters.add(place.at().atOffset(ZoneOffset.UTC));
            parameters.add(place.id());
        }
        parameters.add(limit + 1);
        var mails = read(query, parameters);
        var hasMore = mails.size() > limit;
        var items = hasMore ? mails.subList(0, limit) : mails;
        return new Page(items, hasMore ? placeOf(items.get(limit - 1)).cursor() : null);
    }

    public OutboxState state() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                select count(*) filter (where state = 'PENDING'), count(*) filter (where state = 'DEAD'),
                  min(created_at) filter (where state = 'PENDING')
                from outbox_mail where state in ('PENDING', 'DEAD')"""); var rows = statement.executeQuery()) {
            rows.next();
            return new OutboxState(rows.getInt(1), rows.getInt(2), instant(rows, 3));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private List<MailDetails> read(String query, List<Object> parameters) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var mails = new ArrayList<MailDetails>();
                while (rows.next()) {
                    mails.add(mail(rows));
                }
                return mails;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static MailDetails mail(ResultSet row) throws SQLException {
        return new MailDetails(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class), row.getString("recipient"),
                row.getString("template"), row.getString("subject"), MailState.valueOf(row.getString("state")), row.getInt("attempts"),
                row.getString("last_error"), row.getBoolean("has_text"), instant(row, row.findColumn("created_at")),
                instant(row, row.findColumn("due_at")), instant(row, row.findColumn("settled_at")));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Where a page ends. */
    private static Moment placeOf(MailDetails mail) {
        return new Moment(mail.createdAt(), mail.id());
    }
}
