package se.tmeit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import se.tmeit.problem.Problem;

/** Logs who was refused what, so that somebody who tries doors leaves tracks. What was sent stands in no log, nor do questions in addresses. */
@Provider
@ApplicationScoped
public class RefusalLog implements ContainerResponseFilter {
    private static final System.Logger LOG = System.getLogger(RefusalLog.class.getName());
    /** Not valid, not logged in, not allowed, too large, too often. A record that is not there or was changed meanwhile is everyday life. */
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 413, 429);
    private static final int LONGEST = 200;

    @Inject
    Caller caller;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (TOLD.contains(response.getStatus()) && response.getEntity() instanceof Problem problem) {
            LOG.log(System.Logger.Level.INFO, "Refused ({0}) {1} {2} to {3} at {4}", slug(problem), printable(request.getMethod()),
                    printable(request.getUriInfo().getPath(false)), caller.isLoggedIn() ? "member " + caller.memberId() : "nobody in particular",
                    printable(addresses.of(http)));
        }
    }

    private static String slug(Problem problem) {
        var address = problem.type().toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Clients choose methods, paths and what they say of their address. */
    static String printable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[^\\x21-\\x7e]", "_");
    }
}
