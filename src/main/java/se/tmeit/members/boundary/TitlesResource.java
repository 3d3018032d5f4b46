package se.tmeit.members.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.TitleDetails;
import se.tmeit.members.control.Titles;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("titles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Titles")
public class TitlesResource {
    @Inject
    Titles titles;

    @Inject
    MemberDirectory directory;

    @Inject
    MergePatch mergePatch;

    @GET
    @PermitAll
    @Operation(operationId = "listTitles", summary = "List titles and who holds them")
    @APIResponse(responseCode = "200", description = "The board in its order, then the others by name.",
            content = @Content(schema = @Schema(implementation = TitleList.class)))
    public Response list(@Context HttpHeaders headers) {
        var snapshot = directory.current();
        return snapshot.answer(TitleList.class, () -> Representation.of(
                new TitleList(snapshot.titles().stream().map(title -> TitleView.of(title, snapshot)).toList()))).answer(headers);
    }

    @POST
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createTitle", summary = "Create a title")
    @APIResponse(responseCode = "201", description = "The new title; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = TitleView.class)))
    @APIResponse(responseCode = "409", ref = "title-name-taken")
    public Response create(@NotNull @Valid TitleRequest request, @Context UriInfo uri) {
        var id = titles.create(request.name(), request.nameEn(), request.email(), request.position());
        var response = Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build());
        return representation(directory.current(), id).describe(response).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getTitle", summary = "Show a title")
    @APIResponse(responseCode = "200", description = "The title; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = TitleView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(directory.current(), id).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "editTitle", summary = "Edit a title")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The title after the change.",
            content = @Content(schema = @Schema(implementation = TitleView.class)))
    @APIResponse(responseCode = "409", ref = "title-name-taken")
    public Response edit(@PathParam("id") UUID id, @Context HttpHeaders headers,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TitleRequest.class)))
            ObjectNode patch) throws JsonProcessingException {
        var snapshot = directory.current();
        var title = require(snapshot, id);
        representation(snapshot, id).requireMatch(headers);
        var changed = mergePatch.apply(TitleRequest.of(title), patch, TitleRequest.class);
        titles.edit(id, title.version(), changed.name(), changed.nameEn(), changed.email(), changed.position());
        return representation(directory.current(), id).describe(Response.ok()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteTitle", summary = "Delete a title that nobody holds")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "204", description = "Deleted; past holders keep it in their history.")
    @APIResponse(responseCode = "409", ref = "title-held")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var snapshot = directory.current();
        var title = require(snapshot, id);
        representation(snapshot, id).requireMatch(headers);
        titles.delete(id, title.version());
    }

    private static Representation representation(DirectorySnapshot snapshot, UUID id) {
        return Representation.of(TitleView.of(require(snapshot, id), snapshot));
    }

    private static TitleDetails require(DirectorySnapshot snapshot, UUID id) {
        return snapshot.title(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
