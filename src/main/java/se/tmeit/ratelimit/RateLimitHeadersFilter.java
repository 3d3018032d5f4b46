package se.tmeit.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells clients how they stand with the limits that their request met (draft-ietf-httpapi-ratelimit-headers). */
@Provider
@ApplicationScoped
public class RateLimitHeadersFilter implements ContainerResponseFilter {
    @Inject
    Standings standings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!standings.isEmpty()) {
            response.getHeaders().putSingle("RateLimit-Policy", standings.policies());
            response.getHeaders().putSingle("RateLimit", standings.state());
        }
    }
}
