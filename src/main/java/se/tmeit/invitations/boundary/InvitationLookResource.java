package se.tmeit.invitations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.access.ClientAddress;
import se.tmeit.invitations.control.Acceptance;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

/** Asked by the page behind a mailed link; the secret comes in the body, since addresses are logged. */
@Path("invitations/look")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Invitations")
public class InvitationLookResource {
    private static final Limit LIMIT = new Limit("invitation-look", 60, Duration.ofHours(1));

    @Inject
    Acceptance acceptance;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    @POST
    @PermitAll
    @Operation(operationId = "lookAtInvitation", summary = "Show whom an invitation's link is for", description = "Does not use the link up.")
    @APIResponse(responseCode = "200", description = "The link works.", content = @Content(schema = @Schema(implementation = InviteeView.class)))
    @APIResponse(responseCode = "404", ref = "link-dead")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response look(@NotNull @Valid LookRequest request, @Context HttpServletRequest http) {
        limits.take(LIMIT, clientAddress.networkOf(http));
        return Response.ok(InviteeView.of(acceptance.look(request.token()))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
