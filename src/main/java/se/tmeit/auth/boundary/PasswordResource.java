package se.tmeit.auth.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.PasswordChange;

@Path("me/password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class PasswordResource {
    @Inject
    Caller caller;

    @Inject
    PasswordChange passwordChange;

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "changePassword", summary = "Change my password", description = """
            From 12 to 200 characters, and not easy to guess. Ends my log-ins on all other devices.""")
    @APIResponse(responseCode = "204", description = "Changed.")
    @APIResponse(responseCode = "403", ref = "wrong-password")
    @APIResponse(responseCode = "429", ref = "too-many-attempts")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public void change(@NotNull @Valid PasswordChangeRequest request) {
        passwordChange.change(caller.memberId(), caller.sessionId(), request.currentPassword(), request.newPassword());
    }
}
