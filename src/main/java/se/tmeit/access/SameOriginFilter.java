package se.tmeit.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Lets another site's page change nothing in a visitor's name: a write is taken only when the browser says that it comes from our
 * own pages. A request with neither header nor cookie is no browser with a session, and passes.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 10)
public class SameOriginFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE_METHODS.contains(request.getMethod()) && !comesFromOurPages(request)) {
            throw new ProblemException(ProblemType.CROSS_SITE_REQUEST);
        }
    }

    private static boolean comesFromOurPages(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeaderString("Origin");
        if (origin != null) {
            return authorityOf(origin).equalsIgnoreCase(request.getHeaderString("Host"));
        }
        return request.getHeaderString("Cookie") == null;
    }

    private static String authorityOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
