package se.tmeit.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Times every request of the API by the pattern of its address. */
@Provider
@PreMatching
@ApplicationScoped
public class RequestTimer implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String START = RequestTimer.class.getName();

    @Inject
    Metrics metrics;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(START, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(START) instanceof Long start) {
            metrics.answered(method(request), endpoint(), response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A client can invent methods without end; those that no endpoint takes count as one. */
    private String method(ContainerRequestContext request) {
        return resource.getResourceMethod() == null ? "none" : request.getMethod();
    }

    private String endpoint() {
        if (resource.getResourceMethod() == null) {
            return "none";
        }
        var path = resource.getResourceClass().getAnnotation(Path.class);
        var subPath = resource.getResourceMethod().getAnnotation(Path.class);
        return (path == null ? "" : path.value()) + (subPath == null ? "" : "/" + subPath.value());
    }
}
