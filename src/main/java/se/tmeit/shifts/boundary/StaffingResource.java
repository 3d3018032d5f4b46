package se.tmeit.shifts.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import se.tmeit.shifts.control.Candidates;

@Path("events/{id}/staffing")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Shifts")
public class StaffingResource {
    @Inject
    StaffingViews views;

    @Inject
    Candidates candidates;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getStaffing", summary = "Show how an event is staffed", description = "Hour by hour, for those who may open it.")
    @APIResponse(responseCode = "200", description = "What is needed, who works and what is missing.",
            content = @Content(schema = @Schema(implementation = StaffingView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Representation.of(views.of(id)).answer(headers);
    }

    @GET
    @Path("candidates")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listCandidates", summary = "List whom to ask next to work at an event", description = "Its organisers may.")
    @APIResponse(responseCode = "200", description = "Those who could work and have not answered; nobody when nothing is missing.",
            content = @Content(schema = @Schema(implementation = CandidateList.class)))
    public Response candidates(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Representation.of(views.of(candidates.of(id))).answer(headers);
    }
}
