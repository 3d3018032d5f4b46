package se.tmeit.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** New rows for one table, sent together. */
final class Rows implements AutoCloseable {
    private final PreparedStatement statement;

    /** @param columns separated by commas */
    Rows(Connection connection, String table, String columns) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        statement = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    void send() throws SQLException {
        statement.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
