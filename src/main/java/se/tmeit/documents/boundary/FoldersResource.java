package se.tmeit.documents.boundary;

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
import se.tmeit.documents.control.DocumentAccess;
import se.tmeit.documents.control.Folders;
import se.tmeit.http.Representation;
import se.tmeit.json.MergePatch;

@Path("documents/folders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Documents")
public class FoldersResource {
    @Inject
    Folders folders;

    @Inject
    DocumentAccess access;

    @Inject
    MergePatch mergePatch;

    @GET
    @PermitAll
    @Operation(operationId = "listFolders", summary = "List the folders of documents", description = """
            At most 100. Those without a document for you are left out, unless you may change them.""")
    @APIResponse(responseCode = "200", description = "All of them, by name.", content = @Content(schema = @Schema(implementation = FolderList.class)))
    public Response list(@Context HttpHeaders headers) {
        return Representation.of(new FolderList(folders.all().stream().map(FolderView::of).toList(), access.mayChange())).answer(headers);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createFolder", summary = "Create a folder", description = "Marshals and masters may.")
    @APIResponse(responseCode = "201", description = "The new folder; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = FolderView.class)))
    @APIResponse(responseCode = "409", ref = "folder-name-taken")
    public Response create(@NotNull @Valid FolderRequest request, @Context UriInfo uri) {
        var id = folders.create(request.name());
        return representation(id).describe(Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getFolder", summary = "Show a folder")
    @APIResponse(responseCode = "200", description = "The folder; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = FolderView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(id).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "renameFolder", summary = "Rename a folder", description = "Marshals and masters may.")
    @APIResponse(responseCode = "200", description = "The folder after the change.", content = @Content(schema = @Schema(implementation = FolderView.class)))
    @APIResponse(responseCode = "409", ref = "folder-name-taken")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    public Response rename(@PathParam("id") UUID id, @Context HttpHeaders headers,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = FolderRequest.class)))
            ObjectNode patch) throws JsonProcessingException {
        var folder = folders.get(id);
        access.requireChange();
        Representation.of(FolderView.of(folder)).requireMatch(headers);
        folders.rename(id, mergePatch.apply(new FolderRequest(folder.folder().name()), patch, FolderRequest.class).name());
        return representation(id).describe(Response.ok()).build();
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteFolder", summary = "Delete an empty folder", description = "Marshals and masters may.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", ref = "folder-not-empty")
    public void delete(@PathParam("id") UUID id) {
        folders.delete(id);
    }

    private Representation representation(UUID id) {
        return Representation.of(FolderView.of(folders.get(id)));
    }
}
