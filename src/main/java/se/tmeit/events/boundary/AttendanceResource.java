package se.tmeit.events.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.events.control.Attendances;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventTurns;
import se.tmeit.events.control.Rolls;
import se.tmeit.http.Representation;

@Path("events/{id}/attendance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Events")
public class AttendanceResource {
    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    EventTurns turns;

    @Inject
    Attendances attendances;

    @Inject
    Rolls rolls;

    @GET
    @PermitAll
    @Operation(operationId = "getAttendance", summary = "Show who comes", description = "Visitors get figures, members names too.")
    @APIResponse(responseCode = "200", description = "Your picture of who comes.",
            content = @Content(schema = @Schema(implementation = AttendanceAnswer.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(id).answer(headers);
    }

    @PUT
    @Path("me")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "answerAttendance", summary = "Say whether you come", description = """
            Whoever goes to an event that is full waits, in the order of sign-up; who gets a place later gets a mail. Once sign-up is closed, \
            places are neither taken nor given back, but one may always leave the line.""")
    @APIResponse(responseCode = "200", description = "Who comes now.", content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(responseCode = "409", ref = "attendance-closed")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid AttendanceRequest request) {
        return turns.take(() -> {
            attendances.answer(id, request.answer(), request.note());
            return representation(id).describe(Response.ok()).build();
        });
    }

    @DELETE
    @Path("{memberId}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removeAttendee", summary = "Take somebody off the list", description = """
            The event's organisers may, until it is over. The member is told, and may sign up again; the next in line gets the place.""")
    @APIResponse(responseCode = "204", description = "Off the list.")
    @APIResponse(responseCode = "409", ref = "event-over")
    public void remove(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        turns.take(() -> {
            attendances.remove(id, memberId);
            return null;
        });
    }

    private Representation representation(UUID id) {
        var roll = rolls.of(access.visible(id));
        return Representation.of(AttendanceAnswer.of(roll, caller.isLoggedIn() ? caller.memberId() : null, clock.instant()));
    }
}
