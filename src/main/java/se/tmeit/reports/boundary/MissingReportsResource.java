package se.tmeit.reports.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.paging.PageQuery;
import se.tmeit.reports.control.MissingReports;

@Path("reports/missing")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Reports")
public class MissingReportsResource {
    @Inject
    MissingReports missing;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listMissingReports", summary = "List the events that I have yet to report", description = """
            Those that I organise, for a master all: events that are over since at most 180 days, had workers and lack a report. The newest first.""")
    @APIResponse(responseCode = "200", description = "A page of events, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = MissingReportPage.class)))
    public Response list(@Valid @BeanParam PageQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = missing.page(query.limit, query.after);
        return Representation.ofPage(MissingReportPage.of(page), page.next()).answer(headers, uri);
    }
}
