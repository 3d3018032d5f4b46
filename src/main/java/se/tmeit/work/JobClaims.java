package se.tmeit.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import se.tmeit.problem.DatabaseException;

/**
 * Which worker does which job now: a row per job, whose times are the database's. A row rather than a lock, since a lock would take one
 * connection for as long as the job runs, and could not tell when the job was done last.
 */
@ApplicationScoped
class JobClaims {
    /** A worker that takes longer, or died, no longer keeps the job from the others. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final UUID worker = UUID.randomUUID();

    @Resource(lookup = "jdbc/tmeit")
    DataSource database;

    /** Whether it is this worker's turn: nobody does the job, and it was not done within its pause. */
    boolean take(TimedJob job) {
        return update("""
                insert into timed_job as job (name, held_by, held_until) values (?, ?, now() + ? * interval '1 second')
                on conflict (name) do update set held_by = excluded.held_by, held_until = excluded.held_until
                where job.held_until <= now() and coalesce(job.finished_at <= now() - ? * interval '1 second', true)""",
                job.name(), worker, LONGEST.toSeconds(), job.every().toMillis() / 1000.0);
    }

    void finish(TimedJob job) {
        update("update timed_job set held_until = now(), finished_at = now() where name = ? and held_by = ?", job.name(), worker);
    }

    private boolean update(String statement, Object... parameters) {
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
