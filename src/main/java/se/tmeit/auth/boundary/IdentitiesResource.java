package se.tmeit.auth.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import se.tmeit.auth.control.Identities;
import se.tmeit.auth.control.PendingLinks;
import se.tmeit.oidc.control.IdentityProviders;

@Path("me/identities")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class IdentitiesResource {
    @Inject
    Caller caller;

    @Inject
    Identities identities;

    @Inject
    PendingLinks links;

    @Inject
    IdentityProviders providers;

    @Inject
    IdentityCookies cookies;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listIdentities", summary = "List who I am at the providers")
    @APIResponse(responseCode = "200", description = "The oldest first.", content = @Content(schema = @Schema(implementation = IdentityList.class)))
    public Response list() {
        var items = identities.of(caller.memberId()).stream()
                .map(identity -> IdentityView.of(identity, providers.nameOf(identity.provider()))).toList();
        return Response.ok(new IdentityList(items)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "unlinkIdentity", summary = "Log in with one of them no more")
    @APIResponse(responseCode = "204", description = "It opens my account no more.")
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "last-log-in-means")
    public void unlink(@PathParam("id") UUID id) {
        identities.unlink(caller.memberId(), caller.sessionId(), id);
    }

    @GET
    @Path("pending")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "pendingIdentity", summary = "Show which identity waits for me to say that it is mine")
    @APIResponse(responseCode = "200", description = "One does.", content = @Content(schema = @Schema(implementation = PendingIdentityView.class)))
    @APIResponse(responseCode = "204", description = "None does, in this browser.")
    public Response pending(@Parameter(hidden = true) @CookieParam(IdentityCookies.LINK) @DefaultValue("") String token) {
        var response = links.look(token, caller.memberId())
                .map(proven -> Response.ok(new PendingIdentityView(proven.provider(), providers.nameOf(proven.provider()), proven.email())))
                .orElseGet(Response::noContent);
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "linkIdentity", summary = "Say that the identity that waits is mine", description = """
            For the browser that came from the provider, within fifteen minutes. From then on it logs me in.""")
    @APIResponse(responseCode = "204", description = "Linked.")
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "identity-taken")
    public Response link(@Parameter(hidden = true) @CookieParam(IdentityCookies.LINK) @DefaultValue("") String token) {
        links.confirm(token, caller.memberId(), caller.sessionId());
        return Response.noContent().cookie(cookies.noLink()).build();
    }

    @DELETE
    @Path("pending")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "dismissIdentity", summary = "Say that the identity that waits is not to be linked")
    @APIResponse(responseCode = "204", description = "Nothing waits any more.")
    public Response dismiss() {
        links.forget(caller.memberId());
        return Response.noContent().cookie(cookies.noLink()).build();
    }
}
