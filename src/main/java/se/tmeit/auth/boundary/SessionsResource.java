package se.tmeit.auth.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.LogIns;
import se.tmeit.auth.control.SecondStep;
import se.tmeit.auth.control.Sessions;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class SessionsResource {
    @Inject
    Caller caller;

    @Inject
    LogIns logIns;

    @Inject
    SecondStep secondStep;

    @Inject
    LogInReply reply;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookies;

    @POST
    @PermitAll
    @Operation(operationId = "logIn", summary = "Log in", description = """
            Sets the session's cookie. Every refusal is the same, whether the address is unknown, the password wrong or the account closed.""")
    @APIResponse(responseCode = "201", description = "Logged in.", content = @Content(schema = @Schema(implementation = CurrentSession.class)))
    @APIResponse(responseCode = "202", description = "The password is right, and a code has to follow.",
            content = @Content(schema = @Schema(implementation = SecondFactorView.class)))
    @APIResponse(responseCode = "401", ref = "log-in-failed")
    @APIResponse(responseCode = "429", ref = "too-many-attempts")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public Response logIn(@NotNull @Valid LogInRequest request, @Context HttpServletRequest http, @Context UriInfo uri,
            @Parameter(hidden = true) @CookieParam(SessionCookie.DEVICE) String deviceToken) {
        return reply.to(logIns.logIn(request.email(), request.password(), reply.origin(http, deviceToken)), uri);
    }

    @POST
    @Path("second-factor")
    @PermitAll
    @Operation(operationId = "giveSecondFactor", summary = "Finish a log-in with a code", description = """
            After a log-in that was answered with 202, whose cookie must come along. Each code works once. After five wrong ones, or five \
            minutes, the log-in has to begin again.""")
    @APIResponse(responseCode = "201", description = "Logged in.", content = @Content(schema = @Schema(implementation = CurrentSession.class)))
    @APIResponse(responseCode = "401", ref = "log-in-expired")
    @APIResponse(responseCode = "403", ref = "wrong-code")
    @APIResponse(responseCode = "429", ref = "too-many-attempts")
    @APIResponse(responseCode = "503", ref = "secrets-locked")
    public Response giveSecondFactor(@NotNull @Valid SecondFactorRequest request, @Context HttpServletRequest http, @Context UriInfo uri,
            @Parameter(hidden = true) @CookieParam(SessionCookie.DEVICE) String deviceToken,
            @Parameter(hidden = true) @CookieParam(SessionCookie.PENDING) @DefaultValue("") String pendingToken) {
        var opened = secondStep.take(pendingToken, request.code(), reply.origin(http, deviceToken));
        return Response.fromResponse(reply.to(opened, uri)).cookie(cookies.noPending()).build();
    }

    @GET
    @Path("current")
    @PermitAll
    @Operation(operationId = "currentSession", summary = "Show who is logged in here")
    @APIResponse(responseCode = "200", description = "Somebody is.", content = @Content(schema = @Schema(implementation = CurrentSession.class)))
    @APIResponse(responseCode = "204", description = "Nobody is.")
    public Response current(@Parameter(hidden = true) @CookieParam(SessionCookie.SESSION) String token) {
        var current = caller.isLoggedIn() ? reply.current(token) : Optional.<CurrentSession>empty();
        var response = current.isPresent() ? Response.ok(current.get()) : Response.noContent();
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("current")
    @PermitAll
    @Operation(operationId = "logOut", summary = "Log out here")
    @APIResponse(responseCode = "204", description = "Nobody is logged in here any more.")
    public Response logOut() {
        if (caller.isLoggedIn()) {
            sessions.end(caller.memberId(), caller.sessionId());
        }
        return Response.noContent().cookie(cookies.noSession()).build();
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listSessions", summary = "List my log-ins")
    @APIResponse(responseCode = "200", description = "The last used first.", content = @Content(schema = @Schema(implementation = SessionList.class)))
    public Response list() {
        var items = sessions.of(caller.memberId()).stream().map(session -> SessionView.of(session, caller.sessionId())).toList();
        return Response.ok(new SessionList(items)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "logOutEverywhere", summary = "Log out everywhere, here too")
    @APIResponse(responseCode = "204", description = "No device is logged in any more.")
    public Response logOutEverywhere() {
        sessions.endEverywhere(caller.memberId());
        return Response.noContent().cookie(cookies.noSession()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "endSession", summary = "End one of my log-ins")
    @APIResponse(responseCode = "204", description = "That device is not logged in any more.")
    public void end(@PathParam("id") UUID id) {
        if (!sessions.endFromElsewhere(caller.memberId(), id)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
