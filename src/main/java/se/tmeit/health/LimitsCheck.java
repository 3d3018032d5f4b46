package se.tmeit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import se.tmeit.ratelimit.BucketsInRedis;

/** Says where limits are counted. Nobody is turned away for want of Redis, so that this is never a reason not to be ready. */
@Readiness
@ApplicationScoped
public class LimitsCheck implements HealthCheck {
    @Inject
    BucketsInRedis redis;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("limits").up().withData("counted", where()).build();
    }

    private String where() {
        if (!redis.isConfigured()) {
            return "in this server";
        }
        return redis.isUp() ? "in Redis" : "in this server: Redis does not answer";
    }
}
