package se.tmeit.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
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
    private final Set<String> known = KnownChangeSets.ofThisRelease();

    @Override
    public HealthCheckResponse call() {
        var reason = whyNot();
        logChange(reason);
        var response = HealthCheckResponse.named("database").status(reason.isEmpty());
        return (reason.isEmpty() ? response : response.withData("reason", reason)).build();
    }

    private String whyNot() {
        try (var connection = database.getConnection()) {
            var missing = new TreeSet<>(known);
            missing.removeAll(KnownChangeSets.appliedTo(connection));
            return missing.isEmpty() ? "" : "the schema lacks " + missing.size() + " change sets of this release";
        } catch (SQLException e) {
            return "the database does not answer";
        }
    }

    private void logChange(String reason) {
        if (!lastReason.getAndSet(reason).equals(reason)) {
            LOG.log(System.Logger.Level.WARNING, reason.isEmpty() ? "Ready again" : "Not ready: " + reason);
        }
    }
}
