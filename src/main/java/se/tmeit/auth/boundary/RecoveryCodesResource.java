package se.tmeit.auth.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import se.tmeit.auth.control.Passkeys;
import se.tmeit.auth.control.SecondFactors;

@Path("me/recovery-codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Passkeys and codes")
public class RecoveryCodesResource {
    @Inject
    Caller caller;

    @Inject
    SecondFactors secondFactors;

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "renewRecoveryCodes", summary = "Get new recovery codes", description = "The ones before work no more.")
    @APIResponse(responseCode = "200", description = "Shown this once.", content = @Content(schema = @Schema(implementation = RecoveryCodesView.class)))
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "totp-not-started")
    public Response renew() {
        return Response.ok(new RecoveryCodesView(secondFactors.renewRecoveryCodes(caller.memberId(), caller.sessionId())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
