package se.tmeit.calendar.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.auth.control.Tokens;
import se.tmeit.calendar.control.Calendars;

@Path("calendars")
@Produces(CalendarsResource.CALENDAR)
@ApplicationScoped
@Tag(name = "Calendar")
public class CalendarsResource {
    static final String CALENDAR = "text/calendar;charset=utf-8";

    @Inject
    Calendars calendars;

    @GET
    @Path("public.ics")
    @PermitAll
    @Operation(operationId = "getPublicCalendar", summary = "The public events, for calendar programs", description = """
            From a year back on, called-off ones too (`STATUS:CANCELLED`). Subscribe to it: programs fetch it again.""")
    @APIResponse(responseCode = "200", description = "A calendar by RFC 5545.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response ofEverybody(@Context Request request) {
        return answer(calendars.ofEverybody(), request);
    }

    @GET
    @Path("{secret}.ics")
    @PermitAll
    @Operation(operationId = "getOwnCalendar", summary = "What a member may see and when they work, for calendar programs", description = """
            The address is the secret: `POST /me/calendar` makes it, and another call or a `DELETE` ends it.""")
    @APIResponse(responseCode = "200", description = "A calendar by RFC 5545.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response ofOwner(@PathParam("secret") String secret, @Context Request request) {
        return answer(calendars.ofOwner(secret), request);
    }

    private static Response answer(String calendar, Request request) {
        var tag = new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(calendar)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(calendar.getBytes(StandardCharsets.UTF_8), CALENDAR) : unchanged)
                .tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
