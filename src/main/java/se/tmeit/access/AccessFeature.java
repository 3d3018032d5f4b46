package se.tmeit.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Holds every endpoint to its {@code @RolesAllowed} or {@code @PermitAll}; one that declares neither lets nobody in. */
@Provider
public class AccessFeature implements DynamicFeature {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void configure(ResourceInfo endpoint, FeatureContext context) {
        var method = endpoint.getResourceMethod();
        if (method.isAnnotationPresent(SessionOnly.class) || endpoint.getResourceClass().isAnnotationPresent(SessionOnly.class)) {
            context.register(new NoAccessToken());
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        var allowed = method.getAnnotation(RolesAllowed.class);
        context.register(new AllowedRoles(allowed == null ? List.of() : List.of(allowed.value())));
    }

    @Priority(Priorities.AUTHORIZATION)
    record AllowedRoles(List<String> roles) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var caller = CDI.current().select(Caller.class).get();
            if (!caller.isLoggedIn()) {
                throw new ProblemException(ProblemType.NOT_LOGGED_IN);
            }
            if (!caller.mayWrite() && !SAFE_METHODS.contains(request.getMethod())) {
                throw new ProblemException(ProblemType.TOKEN_SCOPE);
            }
            if (roles.stream().noneMatch(caller::hasRole)) {
                throw new ProblemException(caller.lacksSecondFactor() && roles.contains(Roles.MASTER)
                        ? ProblemType.SECOND_FACTOR_REQUIRED : ProblemType.FORBIDDEN);
            }
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    record NoAccessToken() implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var caller = CDI.current().select(Caller.class).get();
            if (caller.isLoggedIn() && !caller.hasSession()) {
                throw new ProblemException(ProblemType.TOKEN_SCOPE);
            }
        }
    }
}
