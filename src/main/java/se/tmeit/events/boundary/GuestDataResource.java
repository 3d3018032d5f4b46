package se.tmeit.events.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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

@Path("events/{id}/attendance/me/guest-data")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Events")
public class GuestDataResource {
    @Inject
    Guests guests;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getGuestData", summary = "Show what you gave as a guest", description = "Or what the form may begin with.")
    @APIResponse(responseCode = "200", description = "Yours.", content = @Content(schema = @Schema(implementation = GuestDataView.class)))
    @APIResponse(responseCode = "409", ref = "no-guest")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Representation.of(GuestDataView.of(guests.mine(id))).answer(headers);
    }

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "giveGuestData", summary = "Tell the hosts what they must know", description = """
            For those who are going to a gasque or a trip. Only you and the event's organisers see it, and it is erased 14 days after the event, \
            or when you do not come after all.""")
    @APIResponse(responseCode = "200", description = "As it is kept now.", content = @Content(schema = @Schema(implementation = GuestDataView.class)))
    @APIResponse(responseCode = "409", ref = "no-guest")
    public Response give(@PathParam("id") UUID id, @NotNull @Valid GuestDataRequest request) {
        guests.give(id, request.toGuest(), request.isToBeRemembered());
        return Representation.of(GuestDataView.of(guests.mine(id))).describe(Response.ok()).build();
    }
}
