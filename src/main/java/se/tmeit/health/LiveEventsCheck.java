package se.tmeit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.tmeit.live.control.LiveRelay;

/** Says whose changes open browsers hear of at once. Pages work without, so that this is never a reason not to be ready. */
@Readiness
@ApplicationScoped
public class LiveEventsCheck implements HealthCheck {
    @Inject
    LiveRelay relay;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live-events").up().withData("heard", whose()).build();
    }

    private String whose() {
        if (!relay.isConfigured()) {
            return "of this server";
        }
        return relay.isUp() ? "of all servers" : "of this server: Redis does not answer";
    }
}
