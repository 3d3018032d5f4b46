package se.tmeit.predecessor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the predecessor's members, in an order that is the same each time. */
final class SourceReader {
    /** Days come as text, since a database's day can be one that Java has not. */
    private static final String QUERY = """
            select uuid::text, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, drivers_license,
                   stad::text, fest::text, liquor_permit::text, old_username, time_created, time_updated
            from members order by time_created, uuid, login_email""";

    private SourceReader() {
    }

    static List<SourceRow> read(Connection source) throws SQLException {
        var rows = new ArrayList<SourceRow>();
        try (var statement = source.createStatement(); var row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                rows.add(new SourceRow(rows.size() + 1, row.getString("uuid"), row.getString("login_email"), row.getString("current_role"),
                        row.getString("hashed_password"), row.getString("first_name"), row.getString("nickname"), row.getString("last_name"),
                        row.getString("phone"), row.getObject("drivers_license", Boolean.class), row.getString("stad"), row.getString("fest"),
                        row.getString("liquor_permit"), row.getString("old_username"), instant(row, "time_created"), instant(row, "time_updated")));
            }
        }
        return rows;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
