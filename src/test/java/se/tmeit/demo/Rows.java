package se.tmeit.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tmeit.json.Json;

/** New rows for one table, sent in one statement however many they are, so that the table's triggers run once. */
final class Rows {
    private final Connection connection;
    private final String table;
    private final List<String> columns;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** @param columns separated by commas */
    Rows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.table = table;
        this.columns = List.of(columns.split(",\\s*"));
    }

    void add(Object... values) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i]);
        }
        rows.add(row);
    }

    void send() throws SQLException {
        var names = String.join(", ", columns);
        try (var statement = connection.prepareStatement(
                "insert into " + table + " (" + names + ") select " + names + " from json_populate_recordset(null::" + table + ", ?::json)")) {
            statement.setString(1, Json.MAPPER.writeValueAsString(rows));
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
