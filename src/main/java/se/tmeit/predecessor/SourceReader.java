package se.tmeit.predecessor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the predecessor's tables, in an order that is the same each time. */
final class SourceReader {
    /** Days come as text, since a database's day can be one that Java has not. */
    private static final String PERSON = """
            uuid::text, login_email, "current_role", first_name, nickname, last_name, phone, drivers_license, stad::text, fest::text,
            liquor_permit::text, old_username, time_created, time_updated""";
    private static final String MEMBERS = "select " + PERSON + ", hashed_password, false as moved from members order by time_created, uuid, login_email";
    private static final String OLD_ACCOUNTS = "select " + PERSON + ", null as hashed_password, coalesce(migrated, false) as moved"
            + " from member_website_migration order by time_created, uuid, old_username";
    private static final String SIGN_UPS = """
            select uuid::text, login_email, hashed_password, first_name, last_name, phone, ip_address, time_created
            from sign_ups order by time_created, uuid, login_email""";
    private static final String EVENTS = """
            select uuid::text, title, description, location, visibility, event_start, event_end, time_created, time_updated
            from events order by event_start, uuid, title""";

    private SourceReader() {
    }

    static Source read(Connection source) throws SQLException {
        return new Source(people(source, MEMBERS), people(source, OLD_ACCOUNTS), signUps(source), events(source));
    }

    private static List<SourceRow> people(Connection source, String query) throws SQLException {
        var rows = new ArrayList<SourceRow>();
        try (var statement = source.createStatement(); var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(new SourceRow(rows.size() + 1, row.getString("uuid"), row.getString("login_email"), row.getString("current_role"),
                        row.getString("hashed_password"), row.getString("first_name"), row.getString("nickname"), row.getString("last_name"),
                        row.getString("phone"), row.getObject("drivers_license", Boolean.class), row.getString("stad"), row.getString("fest"),
                        row.getString("liquor_permit"), row.getString("old_username"), instant(row, "time_created"), instant(row, "time_updated"),
                        row.getBoolean("moved")));
            }
        }
        return rows;
    }

    private static List<SignUpRow> signUps(Connection source) throws SQLException {
        var rows = new ArrayList<SignUpRow>();
        try (var statement = source.createStatement(); var row = statement.executeQuery(SIGN_UPS)) {
            while (row.next()) {
                rows.add(new SignUpRow(rows.size() + 1, row.getString("uuid"), row.getString("login_email"), row.getString("hashed_password"),
                        row.getString("first_name"), row.getString("last_name"), row.getString("phone"), row.getString("ip_address"),
                        instant(row, "time_created")));
            }
        }
        return rows;
    }

    private static List<EventRow> events(Connection source) throws SQLException {
        var rows = new ArrayList<EventRow>();
        try (var statement = source.createStatement(); var row = statement.executeQuery(EVENTS)) {
            while (row.next()) {
                rows.add(new EventRow(rows.size() + 1, row.getString("uuid"), row.getString("title"), row.getString("description"),
                        row.getString("location"), row.getString("visibility"), instant(row, "event_start"), instant(row, "event_end"),
                        instant(row, "time_created"), instant(row, "time_updated")));
            }
        }
        return rows;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
