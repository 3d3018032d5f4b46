package se.tmeit.problem;

import java.sql.SQLException;

/** Carries a failure of plain JDBC up to where it becomes an answer. */
public class DatabaseException extends RuntimeException {
    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
