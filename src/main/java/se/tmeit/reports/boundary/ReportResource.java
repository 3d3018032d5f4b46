package se.tmeit.reports.boundary;

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
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.events.control.EventAccess;
import se.tmeit.http.Representation;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.reports.control.ReportReader;
import se.tmeit.reports.control.ReportReader.Sight;
import se.tmeit.reports.control.Reports;

@Path("events/{id}/report")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Reports")
public class ReportResource {
    @Inject
    Caller caller;

    @Inject
    EventAccess access;

    @Inject
    ReportReader reader;

    @Inject
    Reports reports;

    @Inject
    MemberDirectory directory;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getReport", summary = "Show who really worked at an event")
    @APIResponse(responseCode = "200", description = "The report, or what it begins with; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response show(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(reader.of(id)).answer(headers);
    }

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "fileReport", summary = "Confirm who really worked at an event", description = """
            Its organisers do, from its beginning until 180 days after its end; masters later, too. Everyone who worked gets points for it, and \
            who is not in it any more loses them. Those about whom it says something new get a mail, and so does whoever disputed it.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The report.", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", ref = "event-not-begun")
    public Response file(@PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid ReportRequest request) {
        var sight = reader.of(id);
        access.requireOrganiser(sight.event());
        representation(sight).requireMatch(headers);
        reports.file(id, sight.report().version(), request.worked());
        return representation(reader.of(id)).describe(Response.ok()).build();
    }

    @PUT
    @Path("dispute/me")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "disputeReport", summary = "Say that a report is wrong about me", description = """
            Those who worked, or said that they would, may. Whoever filed the report and the leaders of the event's team get a mail.""")
    @APIResponse(responseCode = "204", description = "The organisers read it.")
    @APIResponse(responseCode = "409", ref = "report-closed")
    public void dispute(@PathParam("id") UUID id, @NotNull @Valid DisputeRequest request) {
        reports.dispute(id, request.text().strip());
    }

    private Representation representation(Sight sight) {
        var reader = access.organises(sight.event()) ? null : caller.memberId();
        return Representation.of(ReportView.of(sight, reader, directory.current()));
    }
}
