package se.tmeit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.tmeit.objectstore.StorageState;

/** Says whether there are pictures and documents. The site works without, so that this is never a reason not to be ready. */
@Readiness
@ApplicationScoped
public class StorageCheck implements HealthCheck {
    @Inject
    StorageState storage;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storage").up().withData("pictures", say()).build();
    }

    private String say() {
        if (!storage.isConfigured()) {
            return "none: no storage is configured";
        }
        return storage.isUp() ? "there" : "away: the storage does not answer";
    }
}
