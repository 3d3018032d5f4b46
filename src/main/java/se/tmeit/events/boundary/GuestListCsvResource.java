package se.tmeit.events.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.events.control.GuestLists;
import se.tmeit.time.ClubTime;

@Path("events/{id}/guest-list.csv")
@ApplicationScoped
@Tag(name = "Events")
public class GuestListCsvResource {
    private static final String CSV = "text/csv";

    @Inject
    GuestLists lists;

    @GET
    @Produces({CSV, MediaType.WILDCARD})
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "exportGuestList", summary = "Download the guest list", description = """
            The event's organisers may. A text that a spreadsheet would take for a formula has an apostrophe in front. Each download is shown \
            with the guest list and written into the audit trail.""")
    @APIResponse(responseCode = "200", description = "Comma-separated, in UTF-8, with a line of headings: name, date of birth, food, drink.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@PathParam("id") UUID id) {
        var list = lists.export(id);
        StreamingOutput lines = out -> GuestListCsv.write(list, out);
        var day = LocalDate.ofInstant(list.event().plan().startsAt(), ClubTime.ZONE);
        return Response.ok(lines, CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"guests-" + day + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
