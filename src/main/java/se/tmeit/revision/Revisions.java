package se.tmeit.revision;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import se.tmeit.problem.DatabaseException;

/** The mark of a topic changes with every committed change of its tables: what was built under one mark holds as long as the mark does. */
@ApplicationScoped
public class Revisions {
    /** Given back at once: a shareable connection would stay with the request until its end, also while that waits for another. */
    @Resource(lookup = "jdbc/tmeit", shareable = false)
    DataSource database;

    public UUID markOf(String topic) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select mark from revision where topic = ?")) {
            query.setString(1, topic);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
