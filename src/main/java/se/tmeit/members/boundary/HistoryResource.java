package se.tmeit.members.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.json.MergePatch;
import se.tmeit.members.control.MemberHistory;

@Path("members/{id}/history")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Members")
public class HistoryResource {
    @Inject
    MemberHistory history;

    @Inject
    Viewers viewers;

    @Inject
    MergePatch mergePatch;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getHistory", summary = "Show a member's roles, titles and teams over time")
    @APIResponse(responseCode = "200", description = "Every period, newest first.",
            content = @Content(schema = @Schema(implementation = HistoryList.class)))
    public Response list(@PathParam("id") String id, @Context HttpHeaders headers) {
        var entries = history.of(viewers.require(id).id()).stream().map(HistoryEntryView::of).toList();
        return Representation.of(new HistoryList(entries)).answer(headers);
    }

    @PATCH
    @Path("{entryId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "correctHistory", summary = "Correct the days of a period", description = """
            A period that still lasts keeps no end: it ends by a change of role, title or team.""")
    @APIResponse(responseCode = "200", description = "The corrected period.",
            content = @Content(schema = @Schema(implementation = HistoryEntryView.class)))
    @APIResponse(responseCode = "409", ref = "history-current")
    public HistoryEntryView correct(@PathParam("id") String id, @PathParam("entryId") UUID entryId,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = HistoryPeriod.class)))
            ObjectNode patch) throws JsonProcessingException {
        var memberId = viewers.require(id).id();
        var entry = history.find(memberId, entryId);
        var period = mergePatch.apply(new HistoryPeriod(entry.startedOn(), entry.endedOn()), patch, HistoryPeriod.class);
        return HistoryEntryView.of(history.correct(memberId, entryId, period.startedOn(), period.endedOn()));
    }

    @DELETE
    @Path("{entryId}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removeHistory", summary = "Remove a past period that was a mistake")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "409", ref = "history-current")
    public void remove(@PathParam("id") String id, @PathParam("entryId") UUID entryId) {
        history.remove(viewers.require(id).id(), entryId);
    }
}
