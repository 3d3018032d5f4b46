package se.tmeit.outbox.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.tmeit.problem.DatabaseException;

/**
 * The mails that are due, shared out among the workers. A worker holds what it took until a moment that it keeps moving on; when it dies, its
 * mails are due again at that moment. Every step is one statement, and one transaction; all times are the database's.
 */
@ApplicationScoped
class MailQueue {
    private static final int BATCH = 50;
    private static final int LONGEST_ERROR = 500;

    private final UUID worker = UUID.randomUUID();
    private volatile long heldSince = System.nanoTime();

    @Resource(lookup = "jdbc/tmeit")
    DataSource database;

    @Inject
    MailSettings settings;

    /** Takes some of the mails that are due, the oldest first; those that another worker is just taking are passed over. */
    List<QueuedMail> take() {
        heldSince = System.nanoTime();
        var statement = """
                with due as (select id from outbox_mail where state = 'PENDING' and due_at <= now() order by due_at, id limit ? for update skip locked)
                update outbox_mail mail set claimed_by = ?, due_at = now() + ? * interval '1 second' from due where mail.id = due.id
                returning mail.id, message_id, recipient, subject, text_body, html_body, attempts""";
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(statement)) {
            set(prepared, BATCH, worker, settings.lease().toSeconds());
            try (var rows = prepared.executeQuery()) {
                var mails = new ArrayList<QueuedMail>();
                while (rows.next()) {
                    mails.add(mail(rows));
                }
                return mails;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Says that this worker is alive. */
    void hold() {
        var now = System.nanoTime();
        update("update outbox_mail set due_at = now() + ? * interval '1 second' where claimed_by = ? and state = 'PENDING'",
                settings.lease().toSeconds(), worker);
        heldSince = now;
    }

    /** Whether it is long ago that this worker could say so, and others may soon take what it holds. */
    boolean isSlipping() {
        return System.nanoTime() - heldSince > settings.lease().toNanos() * 3 / 4;
    }

    /** Whoever holds it now: that it was sent is a fact. The words go, since they hold private links. */
    void noteSent(UUID id) {
        update("""
                update outbox_mail set state = 'SENT', settled_at = now(), attempts = attempts + 1, last_error = null, claimed_by = null,
                  text_body = null, html_body = null
                where id = ? and state = 'PENDING'""", id);
    }

    void noteFailed(UUID id, Duration pause, String error) {
        update("""
                update outbox_mail set due_at = now() + ? * interval '1 second', attempts = attempts + 1, last_error = ?, claimed_by = null
                where id = ? and state = 'PENDING' and claimed_by = ?""", pause.toMillis() / 1000.0, shortened(error), id, worker);
    }

    void noteDead(UUID id, String error) {
        update("""
                update outbox_mail set state = 'DEAD', settled_at = now(), attempts = attempts + 1, last_error = ?, claimed_by = null
                where id = ? and state = 'PENDING' and claimed_by = ?""", shortened(error), id, worker);
    }

    /** Gives back what this worker holds and did not come to; it is due at once. */
    void release() {
        update("update outbox_mail set due_at = now(), claimed_by = null where claimed_by = ? and state = 'PENDING'", worker);
    }

    /** The same, with why nobody's mail is sent. */
    void release(String error) {
        update("update outbox_mail set due_at = now(), claimed_by = null, last_error = ? where claimed_by = ? and state = 'PENDING'",
                shortened(error), worker);
    }

    private void update(String statement, Object... parameters) {
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(statement)) {
            set(prepared, parameters);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static QueuedMail mail(ResultSet row) throws SQLException {
        return new QueuedMail(row.getObject("id", UUID.class), row.getString("message_id"), row.getString("recipient"), row.getString("subject"),
                row.getString("text_body"), row.getString("html_body"), row.getInt("attempts"));
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR) + "…";
    }
}
