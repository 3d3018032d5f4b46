package se.tmeit.reminders.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.events.control.EventTurns;
import se.tmeit.reminders.control.Replies;

@Path("replies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Reminders")
public class RepliesResource {
    @Inject
    EventTurns turns;

    @Inject
    Replies replies;

    @POST
    @PermitAll
    @Operation(operationId = "reply", summary = "Answer by a link in a reminder", description = """
            Whether one comes to one event, or works there; no log-in is needed. The link answers nothing else, and nothing any more once sign-up is \
            closed or the event has begun. Until then one may change one's mind.""")
    @APIResponse(responseCode = "200", description = "What was answered.", content = @Content(schema = @Schema(implementation = ReplyView.class)))
    @APIResponse(responseCode = "404", ref = "link-dead")
    @APIResponse(responseCode = "409", ref = "attendance-closed")
    public Response reply(@NotNull @Valid ReplyRequest request) {
        return turns.take(() -> Response.ok(ReplyView.of(replies.reply(request.token(), request.yes())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }
}
