package se.tmeit.shifts.boundary;

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
import se.tmeit.http.Representation;
import se.tmeit.shifts.control.Staffings;

@Path("events/{id}/staffing-needs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Shifts")
public class StaffingNeedsResource {
    @Inject
    Staffings staffings;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getStaffingNeeds", summary = "Show what workers an event needs", description = "Its organisers may.")
    @APIResponse(responseCode = "200", description = "Its needs; the `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = StaffingNeedsView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(staffings.plan(id)).answer(headers);
    }

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "planStaffing", summary = "Say what workers an event needs", description = """
            Its organisers may, until it is over. Who said yes stays, also where nobody is needed any more.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The needs after the change.",
            content = @Content(schema = @Schema(implementation = StaffingNeedsView.class)))
    @APIResponse(responseCode = "409", ref = "event-over")
    public Response plan(@PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid StaffingNeedsRequest request) {
        staffings.plan(id, request.needs().stream().map(NeedView::toNeed).toList(), known -> representation(known).requireMatch(headers));
        return representation(staffings.plan(id)).describe(Response.ok()).build();
    }

    private static Representation representation(Staffings.Plan plan) {
        return Representation.of(StaffingNeedsView.of(plan));
    }
}
