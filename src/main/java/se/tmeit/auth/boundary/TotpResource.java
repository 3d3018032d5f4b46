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
import se.tmeit.auth.control.TotpSetup;

@Path("me/totp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Passkeys and codes")
public class TotpResource {
    @Inject
    Caller caller;

    @Inject
    TotpSetup setup;

    @Inject
    SecondFactors secondFactors;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "showTotp", summary = "Show whether I use an authenticator app")
    @APIResponse(responseCode = "200", description = "Whether, and how many recovery codes are left.",
            content = @Content(schema = @Schema(implementation = TotpView.class)))
    public Response show() {
        var memberId = caller.memberId();
        return Response.ok(new TotpView(secondFactors.isEnabled(memberId), secondFactors.recoveryCodesLeft(memberId)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "startTotp", summary = "Begin to set up an authenticator app", description = """
            Gives the secret that the app has to know. It counts for nothing until a code of it is confirmed.""")
    @APIResponse(responseCode = "200", description = "The secret, shown this once.",
            content = @Content(schema = @Schema(implementation = TotpStartView.class)))
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "totp-enabled")
    @APIResponse(responseCode = "503", ref = "secrets-locked")
    public Response start() {
        return Response.ok(TotpStartView.of(setup.start(caller.memberId(), caller.sessionId()))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "confirmTotp", summary = "Confirm an authenticator app with its first code", description = """
            From then on each log-in with my password wants a code. My log-ins elsewhere that had a password alone end. Gives recovery codes.""")
    @APIResponse(responseCode = "200", description = "Set up.", content = @Content(schema = @Schema(implementation = RecoveryCodesView.class)))
    @APIResponse(responseCode = "403", ref = "wrong-code")
    @APIResponse(responseCode = "409", ref = "totp-not-started")
    @APIResponse(responseCode = "429", ref = "too-many-attempts")
    @APIResponse(responseCode = "503", ref = "secrets-locked")
    public Response confirm(@NotNull @Valid SecondFactorRequest request) {
        return Response.ok(new RecoveryCodesView(setup.confirm(caller.memberId(), caller.sessionId(), request.code())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removeTotp", summary = "Give up my authenticator app", description = "The recovery codes go with it.")
    @APIResponse(responseCode = "204", description = "No code is asked for any more.")
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "409", ref = "totp-not-started")
    public void remove() {
        secondFactors.disable(caller.memberId(), caller.sessionId());
    }
}
