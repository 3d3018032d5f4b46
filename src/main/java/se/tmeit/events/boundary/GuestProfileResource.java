package se.tmeit.events.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import se.tmeit.access.Roles;
import se.tmeit.events.control.Guests;
import se.tmeit.http.Representation;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("me/guest-profile")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Events")
public class GuestProfileResource {
    @Inject
    Guests guests;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getGuestProfile", summary = "Show what is remembered of you as a guest")
    @APIResponse(responseCode = "200", description = "What forms for guests begin with.",
            content = @Content(schema = @Schema(implementation = GuestView.class)))
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response get(@Context HttpHeaders headers) {
        var guest = guests.remembered().orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return Representation.of(GuestView.of(guest)).answer(headers);
    }

    @DELETE
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "forgetGuestProfile", summary = "Forget what is remembered of you as a guest",
            description = "What you gave for single events stays until 14 days after each.")
    @APIResponse(responseCode = "204", description = "Forgotten.")
    public void forget() {
        guests.forget();
    }
}
