package se.tmeit.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that no other mapper knows: a database that is away becomes 503, a broken constraint 409, the rest 500 with a number that
 * finds the log entry.
 */
@Provider
public class AnyExceptionMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(AnyExceptionMapper.class.getName());
    /** The class of deadlocks: the other transaction went through, this one did nothing. */
    private static final String LOST_TO_ANOTHER = "40";

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = cause(thrown, ProblemException.class);
        if (problem.isPresent()) {
            return new ProblemExceptionMapper().toResponse(problem.get());
        }
        var invalid = cause(thrown, ConstraintViolationException.class);
        if (invalid.isPresent()) {
            return new ConstraintViolationMapper().toResponse(invalid.get());
        }
        if (cause(thrown, OptimisticLockException.class).isPresent()) {
            return Problem.response(ProblemType.CHANGED_MEANWHILE);
        }
        return cause(thrown, SQLException.class).map(e -> ofDatabase(e, thrown)).orElseGet(() -> unexpected(thrown));
    }

    private static Response ofDatabase(SQLException e, Throwable thrown) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("08000");
        if (isAway(state, e)) {
            LOG.log(System.Logger.Level.WARNING, "The database does not answer (SQL state {0}): {1}", state, firstLine(e));
            return new ProblemExceptionMapper().toResponse(new ProblemException(ProblemType.UNAVAILABLE, Duration.ofSeconds(5)));
        }
        if (state.startsWith(LOST_TO_ANOTHER)) {
            return Problem.response(ProblemType.CHANGED_MEANWHILE);
        }
        if (state.startsWith("23")) {
            return Problem.response(ProblemType.ofBrokenConstraint(String.valueOf(e.getMessage())));
        }
        return unexpected(thrown);
    }

    /** No connection (08), out of resources (53), shut down (57), or the pool gave none in time. */
    private static boolean isAway(String state, SQLException e) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || e instanceof java.sql.SQLTransientException
                || e instanceof java.sql.SQLRecoverableException || e instanceof java.sql.SQLNonTransientConnectionException;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Response unexpected(Throwable thrown) {
        var number = UUID.randomUUID();
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure " + number, thrown);
        return new ProblemExceptionMapper().toResponse(new ProblemException(ProblemType.INTERNAL, "Tell us this number: " + number));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (var t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
