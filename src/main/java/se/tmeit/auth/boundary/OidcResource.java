package se.tmeit.auth.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.access.Caller;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.IdentityLogIns;
import se.tmeit.auth.control.Step.Purpose;

/** Pages of the way through a provider: a browser goes from one to the next, and no script calls them. */
@Path("oidc/{provider}")
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class OidcResource {
    @Inject
    Caller caller;

    @Inject
    LogInReply reply;

    @Inject
    IdentityReply identityReply;

    @Inject
    IdentityLogIns logIns;

    @GET
    @Path("start")
    @PermitAll
    @Operation(operationId = "startIdentityLogIn", summary = "Go to a provider", description = """
            For a browser to open: it is sent to the provider, and keeps in a cookie what it must bring back within ten minutes.""")
    @APIResponse(responseCode = "302", description = "To the provider; or to the log-in page, with `problem` saying why.")
    public Response start(@PathParam("provider") @Parameter(example = "kth") String provider,
            @QueryParam("from") @Parameter(description = "A path of this site to go to afterwards.") String from,
            @QueryParam("link") @DefaultValue("false") @Parameter(description = "Whether to add the identity to my account.") boolean link,
            @Context HttpServletRequest http) {
        return identityReply.to(logIns.start(provider, from, link ? Purpose.LINK : Purpose.LOG_IN, visitor(http, null)));
    }

    @GET
    @Path("callback")
    @PermitAll
    @Operation(operationId = "finishIdentityLogIn", summary = "Come back from a provider", description = """
            Where the provider sends the browser, with the cookie of the first step. Sets the session's cookie when all is well. An identity \
            that is nobody's yet is linked only after its member, logged in by other means, has said so.""")
    @APIResponse(responseCode = "302", description = "Into the site; or to the log-in page, with `problem` saying why.")
    public Response callback(@PathParam("provider") @Parameter(example = "kth") String provider, @QueryParam("state") String state,
            @QueryParam("code") String code, @QueryParam("error") String error, @QueryParam("iss") String issuer,
            @Parameter(hidden = true) @CookieParam(IdentityCookies.ATTEMPT) String secret,
            @Parameter(hidden = true) @CookieParam(SessionCookie.DEVICE) String deviceToken, @Context HttpServletRequest http) {
        return identityReply.to(logIns.arrive(new IdentityLogIns.Arrival(provider, secret, state, code, error, issuer), visitor(http, deviceToken)));
    }

    private IdentityLogIns.Visitor visitor(HttpServletRequest http, String deviceToken) {
        var origin = reply.origin(http, deviceToken);
        return caller.isLoggedIn()
                ? new IdentityLogIns.Visitor(caller.memberId(), caller.sessionId(), origin)
                : new IdentityLogIns.Visitor(null, null, origin);
    }
}
