package se.tmeit.ratelimit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.access.Caller;
import se.tmeit.access.ClientAddress;

/**
 * Lets nobody keep a server busy alone: so many requests in all per member, whatever they log in with, and per network of visitors. It
 * is counted in each server, whose own capacity it protects, and not in Redis, which most requests would have to wait for.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 500)
public class ApiLimitFilter implements ContainerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int TIMES_AS_MANY = 10;

    @Inject
    @ConfigProperty(name = "tmeit.api.requests-per-minute")
    long perMember;

    @Inject
    @ConfigProperty(name = "tmeit.api.visitors-requests-per-minute")
    long perNetwork;

    @Inject
    RateLimits limits;

    @Inject
    Caller caller;

    @Inject
    ClientAddress clientAddress;

    @Context
    HttpServletRequest http;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isLoggedIn()) {
            limits.takeHere(limit(perMember), caller.memberId().toString());
        } else {
            limits.takeHere(limit(perNetwork), clientAddress.networkOf(http));
        }
    }

    private Limit limit(long perMinute) {
        return resource.getResourceClass().isAnnotationPresent(ManyToAPage.class) ? new Limit("pictures", perMinute * TIMES_AS_MANY, WINDOW)
                : new Limit("api", perMinute, WINDOW);
    }
}
