package se.tmeit.auth.boundary;

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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.access.ClientAddress;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.PasswordResets;

@Path("password-resets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class PasswordResetsResource {
    @Inject
    ClientAddress clientAddress;

    @Inject
    PasswordResets resets;

    @POST
    @PermitAll
    @Operation(operationId = "requestPasswordReset", summary = "Ask for a link to a new password", description = """
            A member gets a mail with a link that works once, for an hour. The answer is the same for every address.""")
    @APIResponse(responseCode = "202", description = "If the address is a member's, there is mail on its way.")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public Response request(@NotNull @Valid PasswordResetRequest request, @Context HttpServletRequest http) {
        resets.request(request.email(), clientAddress.networkOf(http));
        return Response.accepted().build();
    }

    @POST
    @Path("completion")
    @PermitAll
    @Operation(operationId = "resetPassword", summary = "Choose a new password with the link from the mail", description = """
            The token stands after `#` in the link. It ends every log-in and every access token of the member; a second factor stays. \
            A password that is refused does not use the link up.""")
    @APIResponse(responseCode = "204", description = "The new password holds.")
    @APIResponse(responseCode = "404", ref = "link-dead")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public void complete(@NotNull @Valid PasswordResetCompletionRequest request, @Context HttpServletRequest http) {
        resets.complete(request.token(), request.newPassword(), clientAddress.networkOf(http));
    }
}
