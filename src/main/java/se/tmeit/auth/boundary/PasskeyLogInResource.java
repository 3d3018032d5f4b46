package se.tmeit.auth.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.access.ClientAddress;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.PasskeyCeremonies;
import se.tmeit.outbox.control.PublicAddress;

@Path("sessions/passkey")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class PasskeyLogInResource {
    @Inject
    ClientAddress clientAddress;

    @Inject
    PasskeyCeremonies ceremonies;

    @Inject
    PublicAddress publicAddress;

    @Inject
    LogInReply reply;

    @POST
    @Path("options")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "startPasskeyLogIn", summary = "Begin to log in with a passkey", description = """
            What the browser asks a passkey for. The challenge in it works once, for five minutes.""")
    @APIResponse(responseCode = "200", description = "For any passkey of this site.",
            content = @Content(schema = @Schema(implementation = PasskeyRequestOptions.class)))
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response options(@Context HttpServletRequest http) {
        var challenge = ceremonies.challengeForLogIn(clientAddress.networkOf(http));
        return Response.ok(PasskeyRequestOptions.of(challenge, publicAddress.host(), List.of())).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @PermitAll
    @Operation(operationId = "logInWithPasskey", summary = "Log in with a passkey", description = """
            Needs neither e-mail nor password nor code. Every refusal is the same.""")
    @APIResponse(responseCode = "201", description = "Logged in.", content = @Content(schema = @Schema(implementation = CurrentSession.class)))
    @APIResponse(responseCode = "401", ref = "passkey-refused")
    public Response logIn(@NotNull @Valid PasskeyAnswer request, @Context HttpServletRequest http, @Context UriInfo uri,
            @Parameter(hidden = true) @CookieParam(SessionCookie.DEVICE) String deviceToken) {
        return reply.to(ceremonies.logIn(request.json(), reply.origin(http, deviceToken)), uri);
    }
}
