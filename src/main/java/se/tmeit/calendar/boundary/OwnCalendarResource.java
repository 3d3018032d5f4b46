package se.tmeit.calendar.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import se.tmeit.calendar.control.CalendarFeeds;
import se.tmeit.outbox.control.PublicAddress;

@Path("me/calendar")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Calendar")
public class OwnCalendarResource {
    @Inject
    Caller caller;

    @Inject
    CalendarFeeds feeds;

    @Inject
    PublicAddress publicAddress;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getCalendarFeed", summary = "Whether I have a secret calendar address")
    @APIResponse(responseCode = "200", description = "When it was made and read last; empty when there is none.",
            content = @Content(schema = @Schema(implementation = CalendarFeedView.class)))
    public Response get() {
        var view = feeds.of(caller.memberId()).map(CalendarFeedView::of).orElse(CalendarFeedView.NONE);
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "renewCalendarFeed", summary = "Make a secret calendar address", description = """
            Whoever has it reads my calendar, without a log-in. It ends the one before.""")
    @APIResponse(responseCode = "201", description = "The address, which is shown this once.",
            content = @Content(schema = @Schema(implementation = NewCalendarFeed.class)))
    public Response renew() {
        var address = publicAddress.link(ApiApplication.PATH + "/calendars/" + feeds.renew(caller.memberId()) + ".ics");
        return Response.status(Response.Status.CREATED).entity(new NewCalendarFeed(address)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "revokeCalendarFeed", summary = "End my secret calendar address")
    @APIResponse(responseCode = "204", description = "It opens nothing any more.")
    public void revoke() {
        feeds.revoke(caller.memberId());
    }
}
