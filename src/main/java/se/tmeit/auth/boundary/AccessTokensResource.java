package se.tmeit.auth.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.AccessTokens;

@Path("me/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class AccessTokensResource {
    @Inject
    Caller caller;

    @Inject
    AccessTokens tokens;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listTokens", summary = "List my access tokens")
    @APIResponse(responseCode = "200", description = "The newest first.", content = @Content(schema = @Schema(implementation = AccessTokenList.class)))
    public Response list() {
        var items = tokens.of(caller.memberId()).stream().map(AccessTokenView::of).toList();
        return Response.ok(new AccessTokenList(items)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createToken", summary = "Make an access token", description = """
            For programs of my own: `Authorization: Bearer` with the secret does what I may do, as far as the scope goes, except for \
            everything about logging in. Only a token that a master made while a master's rights were in force may use them. \
            At most 20, each for a year at most.""")
    @APIResponse(responseCode = "201", description = "The token, with the secret that is shown this once.",
            content = @Content(schema = @Schema(implementation = NewAccessToken.class)))
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "too-many-tokens")
    public Response create(@NotNull @Valid AccessTokenRequest request) {
        var created = tokens.create(caller.memberId(), caller.sessionId(), request.name().strip(), request.scope(), Duration.ofDays(request.days()),
                caller.isMaster());
        return Response.status(Response.Status.CREATED).entity(NewAccessToken.of(created)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "revokeToken", summary = "Revoke one of my access tokens")
    @APIResponse(responseCode = "204", description = "It works no more.")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(caller.memberId(), id);
    }
}
