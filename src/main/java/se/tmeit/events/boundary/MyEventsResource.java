package se.tmeit.events.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.events.control.MyEvents;
import se.tmeit.http.Representation;

@Path("me/events")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Events")
public class MyEventsResource {
    @Inject
    Caller caller;

    @Inject
    MyEvents events;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listMyEvents", summary = "List my events and shifts",
            description = "Those that are not over and to which you go, or may go, or where you work, or may. One that is called off stays, and says so.")
    @APIResponse(responseCode = "200", description = "The next one first, at most a hundred.",
            content = @Content(schema = @Schema(implementation = MyEventsView.class)))
    public Response list(@Context HttpHeaders headers) {
        return Representation.of(MyEventsView.of(events.coming(), caller.memberId())).answer(headers);
    }
}
