package se.tmeit.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.audit.control.AuditExport;
import se.tmeit.time.ClubTime;

@Path("audit.csv")
@ApplicationScoped
@Tag(name = "Audit")
public class AuditCsvResource {
    private static final String CSV = "text/csv";

    @Inject
    AuditExport export;

    @Inject
    Clock clock;

    @GET
    @Produces({CSV, MediaType.WILDCARD})
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "exportAudit", summary = "Download the trail for a spreadsheet", description = """
            The same entries as the list, all of them. A text that a spreadsheet would take for a formula has an apostrophe in front. The \
            download is written into the trail.""")
    @APIResponse(responseCode = "200", description = "Comma-separated, in UTF-8, with a line of headings.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@Valid @BeanParam AuditQuery query) {
        var filter = query.filter();
        export.begin(filter);
        StreamingOutput lines = out -> {
            try (var csv = new AuditCsv(out)) {
                export.forEachLine(filter, csv::write);
            }
        };
        return Response.ok(lines, CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + ClubTime.today(clock) + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
