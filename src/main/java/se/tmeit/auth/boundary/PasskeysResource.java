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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import se.tmeit.auth.control.PasskeyCeremonies;
import se.tmeit.auth.control.Passkeys;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.outbox.control.PublicAddress;

@Path("me/passkeys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Passkeys and codes")
public class PasskeysResource {
    @Inject
    Caller caller;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyCeremonies ceremonies;

    @Inject
    PublicAddress publicAddress;

    @Inject
    MemberDirectory directory;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listPasskeys", summary = "List my passkeys")
    @APIResponse(responseCode = "200", description = "The oldest first.", content = @Content(schema = @Schema(implementation = PasskeyList.class)))
    public Response list() {
        var items = passkeys.of(caller.memberId()).stream().map(PasskeyView::of).toList();
        return Response.ok(new PasskeyList(items)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("options")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "startPasskey", summary = "Begin to add a passkey", description = """
            What the browser is to make. The challenge in it works once, for five minutes, in this log-in.""")
    @APIResponse(responseCode = "200", description = "For a passkey of mine.",
            content = @Content(schema = @Schema(implementation = PasskeyCreationOptions.class)))
    @APIResponse(responseCode = "403", ref = "proof-needed")
    public Response options() {
        var challenge = ceremonies.challengeForRegistration(caller.sessionId());
        var member = directory.current().member(caller.memberId()).orElseThrow();
        return Response.ok(PasskeyCreationOptions.of(challenge, publicAddress.host(), member, passkeys.of(member.id())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addPasskey", summary = "Add a passkey", description = "From then on this log-in is one of two factors.")
    @APIResponse(responseCode = "201", description = "Added.", content = @Content(schema = @Schema(implementation = PasskeyView.class)))
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "passkey-known")
    public Response add(@NotNull @Valid PasskeyRequest request, @Context UriInfo uri) {
        var passkey = ceremonies.register(caller.memberId(), caller.sessionId(), request.name(), request.json());
        return Response.created(uri.getAbsolutePathBuilder().path(passkey.id().toString()).build()).entity(PasskeyView.of(passkey)).build();
    }

    @PUT
    @Path("{id}/name")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "namePasskey", summary = "Name one of my passkeys")
    @APIResponse(responseCode = "200", description = "Named.", content = @Content(schema = @Schema(implementation = PasskeyView.class)))
    public PasskeyView rename(@PathParam("id") UUID id, @NotNull @Valid PasskeyName request) {
        return PasskeyView.of(passkeys.rename(caller.memberId(), id, request.name()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removePasskey", summary = "Remove one of my passkeys", description = "Refused for the last way in which I can log in.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more.")
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "last-log-in-means")
    public void remove(@PathParam("id") UUID id) {
        passkeys.remove(caller.memberId(), caller.sessionId(), id);
    }
}
