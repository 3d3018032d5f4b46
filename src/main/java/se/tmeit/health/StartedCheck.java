package se.tmeit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The application is deployed: it says so by answering, and which version it is. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {
    @Inject
    @ConfigProperty(name = "tmeit.version")
    String version;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").up().withData("version", version).build();
    }
}
