package se.tmeit.outbox.control;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Rows of an outbox that belongs to one test class, as they are put in and as they come out. */
final class QueueRows {
    record Row(String state, int attempts, String error, boolean hasText, boolean isDue) {
    }

    private final DataSource database;

    QueueRows(DataSource database) {
        this.database = database;
    }

    void clear() {
        run("delete from outbox_mail");
    }

    /** Its recipient is {@code NAME@example.org}. */
    UUID add(String name) {
        var id = UUID.randomUUID();
        run("""
                insert into outbox_mail (id, message_id, recipient, template, subject, text_body, html_body, state, attempts, created_at, due_at)
                values (?, ?, ?, 'test-mail', 'Hej på dig', 'Hej', '<p>Hej</p>', 'PENDING', 0, now(), now())""",
                id, "<" + id + "@tmeit.se>", name + "@example.org");
        return id;
    }

    List<UUID> addMany(int count) {
        return IntStream.range(0, count).mapToObj(number -> add("many" + number)).toList();
    }

    void makeDue() {
        run("update outbox_mail set due_at = now()");
    }

    int run(String statement, Object... parameters) {
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Row row(UUID id) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(
                "select state, attempts, last_error, text_body is not null or html_body is not null, due_at <= now() from outbox_mail where id = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Row(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getBoolean(4), rows.getBoolean(5));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String state) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("select count(*) from outbox_mail where state = ?")) {
            statement.setString(1, state);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
