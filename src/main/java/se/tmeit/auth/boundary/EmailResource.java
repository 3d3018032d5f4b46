package se.tmeit.auth.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import se.tmeit.access.ClientAddress;
import se.tmeit.access.Roles;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.EmailChangeRequests;
import se.tmeit.auth.control.EmailChanges;
import se.tmeit.members.control.MemberDirectory;

@Path("me/email")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class EmailResource {
    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    EmailChangeRequests requests;

    @Inject
    EmailChanges changes;

    @Inject
    ClientAddress clientAddress;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getEmail", summary = "Show my e-mail address, and the one that waits")
    @APIResponse(responseCode = "200", description = "What is and what may come.", content = @Content(schema = @Schema(implementation = EmailView.class)))
    public Response get() {
        var member = directory.current().member(caller.memberId()).orElseThrow();
        return Response.ok(EmailView.of(member.email(), changes.pending(member.id()))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "changeEmail", summary = "Ask for another e-mail address", description = """
            A mail to the new address has a link that makes the change within 24 hours; the old one is told. The answer is the same when \
            another member has the address.""")
    @APIResponse(responseCode = "202", description = "It waits to be confirmed.")
    @APIResponse(responseCode = "403", ref = "wrong-password")
    @APIResponse(responseCode = "429", ref = "too-many-attempts")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public Response change(@NotNull @Valid EmailChangeRequest request) {
        requests.request(caller.memberId(), request.email(), request.currentPassword());
        return Response.accepted().build();
    }

    @DELETE
    @Path("pending")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "cancelEmailChange", summary = "Keep my e-mail address")
    @APIResponse(responseCode = "204", description = "None waits any more.")
    public void cancel() {
        changes.cancel(caller.memberId());
    }

    @POST
    @Path("confirmation")
    @PermitAll
    @Operation(operationId = "confirmEmail", summary = "Confirm my new e-mail address with the link from the mail", description = """
            The token stands after `#` in the link. Works on any device, logged in or not.""")
    @APIResponse(responseCode = "204", description = "The new address holds.")
    @APIResponse(responseCode = "409", ref = "email-taken")
    @APIResponse(responseCode = "404", ref = "link-dead")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    public void confirm(@NotNull @Valid EmailConfirmationRequest request, @Context HttpServletRequest http) {
        requests.confirm(request.token(), clientAddress.networkOf(http));
    }
}
