package se.tmeit.auth.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import se.tmeit.auth.control.PasskeyCeremonies;
import se.tmeit.auth.control.Passkeys;
import se.tmeit.auth.control.Proofs;
import se.tmeit.outbox.control.PublicAddress;

@Path("sessions/current/proof")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class ProofResource {
    @Inject
    Caller caller;

    @Inject
    Proofs proofs;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyCeremonies ceremonies;

    @Inject
    PublicAddress publicAddress;

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "prove", summary = "Prove once more that it is me", description = """
            With my password or a code. For some minutes I may then change my passkeys, my authenticator app and my identities at the \
            providers, and make access tokens. Whoever has a passkey and logged in without it proves with that instead.""")
    @APIResponse(responseCode = "204", description = "Proved.")
    @APIResponse(responseCode = "403", ref = "wrong-password")
    @APIResponse(responseCode = "429", ref = "too-many-attempts")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public void prove(@NotNull @Valid ProofRequest request) {
        if (request.password() != null) {
            proofs.byPassword(caller.memberId(), caller.sessionId(), request.password());
        } else {
            proofs.byCode(caller.memberId(), caller.sessionId(), request.code());
        }
    }

    @POST
    @Path("passkey/options")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "startPasskeyProof", summary = "Begin to prove with a passkey that it is me")
    @APIResponse(responseCode = "200", description = "For my passkeys.",
            content = @Content(schema = @Schema(implementation = PasskeyRequestOptions.class)))
    public Response options() {
        var challenge = ceremonies.challengeForProof(caller.sessionId());
        return Response.ok(PasskeyRequestOptions.of(challenge, publicAddress.host(), passkeys.of(caller.memberId())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("passkey")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "proveWithPasskey", summary = "Prove with a passkey that it is me", description = """
            From then on this log-in is one of two factors, so that masters may use their rights in it.""")
    @APIResponse(responseCode = "204", description = "Proved.")
    @APIResponse(responseCode = "401", ref = "passkey-refused")
    public void proveWithPasskey(@NotNull @Valid PasskeyAnswer request) {
        ceremonies.prove(caller.memberId(), caller.sessionId(), request.json());
    }
}
