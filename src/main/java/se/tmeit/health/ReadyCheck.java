package se.tmeit.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.tmeit.migrate.KnownChangeSets;

/** The database answers, and has every change set that this release knows. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    private static final System.Logger LOG = System.getLogger(ReadyCheck.class.getName());

    @Resource(lookup = "jdbc/tmeit")
    DataSource database;

    private final AtomicReference<String> lastReason = new AtomicReference<>("");
    private Set<String> known;

    @Override
    public HealthCheckResponse call() {
        var reason = whyNot();
        logChange(reason);
        var response = HealthCheckResponse.named("database").status(reason.isEmpty());
        return (reason.isEmpty() ? response : response.withData("reason", reason)).build();
    }

    private String whyNot() {
        try (var connection = database.getConnection()) {
            var missing = new TreeSet<>(known());
            missing.removeAll(KnownChangeSets.appliedTo(connection));
            return missing.isEmpty() ? "" : "the schema lacks " + missing.size() + " change sets of this release";
        } catch (SQLException e) {
            return "the database does not answer";
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read at the first probe; a release does not change while it runs. */
    private synchronized Set<String> known() throws LiquibaseException {
        if (known == null) {
            known = KnownChangeSets.ofThisRelease();
        }
        return known;
    }

    private void logChange(String reason) {
        if (!lastReason.getAndSet(reason).equals(reason)) {
            LOG.log(System.Logger.Level.WARNING, reason.isEmpty() ? "Ready again" : "Not ready: " + reason);
        }
    }
}
