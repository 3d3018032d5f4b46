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
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.access.ClientAddress;
import se.tmeit.invitations.control.Acceptance;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

@Path("invitations/acceptance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Invitations")
public class InvitationAcceptanceResource {
    private static final Limit LIMIT = new Limit("invitation-acceptance", 30, Duration.ofHours(1));

    @Inject
    Acceptance acceptance;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    @POST
    @PermitAll
    @Operation(operationId = "acceptInvitation", summary = "Accept an invitation", description = """
            Stores the password and the consent, and makes a member of somebody with an account on an older site. The link works once; a \
            password or consent that is refused does not use it up.""")
    @APIResponse(responseCode = "204", description = "The password opens the door.")
    @APIResponse(responseCode = "404", ref = "link-dead")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public void accept(@NotNull @Valid AcceptanceRequest request, @Context HttpServletRequest http) {
        limits.take(LIMIT, clientAddress.networkOf(http));
        acceptance.accept(request.token(), request.password(), request.policyVersion());
    }
}
