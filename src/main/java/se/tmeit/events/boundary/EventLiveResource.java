package se.tmeit.events.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.access.Caller;
import se.tmeit.access.ClientAddress;
import se.tmeit.access.SessionOnly;
import se.tmeit.events.control.EventAccess;
import se.tmeit.live.boundary.LiveChange;
import se.tmeit.live.boundary.SseSink;
import se.tmeit.live.control.LiveStreams;
import se.tmeit.live.control.Watcher;

@Path("events/{id}/live")
@ApplicationScoped
@Tag(name = "Events")
public class EventLiveResource {
    @Inject
    EventAccess access;

    @Inject
    Caller caller;

    @Inject
    ClientAddress addresses;

    @Inject
    LiveStreams streams;

    @GET
    @PermitAll
    @SessionOnly
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "watchEvent", summary = "Watch an event", description = """
            A stream that says which parts of the event changed, as soon as they do, and never how: read them anew. Its messages are called \
            `changed`; the first comes at once and names what may have been missed. The stream ends when the event is not for you any more, \
            or your log-in ends; visitors hear of what they may see.""")
    @APIResponse(responseCode = "403", ref = "token-scope")
    @APIResponse(responseCode = "200", description = "Server-sent events, each with an `id` and one of these in its `data`.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = LiveChange.class)))
    public void watch(@PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") @Size(max = 100)
            @Parameter(description = "The `id` of the last message, as browsers send it when they connect again.") String lastEventId,
            @QueryParam("after") @Size(max = 100) @Parameter(description = "The same, where a client connects by itself.") String after,
            @Context SseEventSink sink, @Context Sse sse, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        access.visible(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // nginx keeps answers back until it has a few kilobytes of them, unless it is told so.
        response.setHeader("X-Accel-Buffering", "no");
        streams.open(watcher(id, request), lastEventId == null ? after : lastEventId, new SseSink(sink, sse));
    }

    private Watcher watcher(UUID eventId, HttpServletRequest request) {
        return caller.isLoggedIn() ? new Watcher(eventId, caller.memberId(), caller.sessionId(), null)
                : new Watcher(eventId, null, null, addresses.networkOf(request));
    }
}
