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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.documents.control.DocumentAccess;
import se.tmeit.documents.control.DocumentIntake;
import se.tmeit.documents.control.Documents;
import se.tmeit.http.Representation;
import se.tmeit.json.MergePatch;

@Path("documents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Documents")
public class DocumentsResource {
    @Inject
    Documents documents;

    @Inject
    DocumentIntake intake;

    @Inject
    DocumentAccess access;

    @Inject
    DocumentViews views;

    @Inject
    MergePatch mergePatch;

    @GET
    @PermitAll
    @Operation(operationId = "listDocuments", summary = "List the documents in a folder", description = """
            At most 500. Visitors see those for the public; a folder that does not exist has none.""")
    @APIResponse(responseCode = "200", description = "All of them, by title.", content = @Content(schema = @Schema(implementation = DocumentList.class)))
    public Response list(@QueryParam("folder") @NotNull @Parameter(description = "The id of the folder.", example = "0d6a3a0e-9a47-4d0b-8a39-1f6b1f3f6d55") UUID folder,
            @Context HttpHeaders headers) {
        return Representation.of(new DocumentList(documents.in(folder).stream().map(DocumentItem::of).toList())).answer(headers);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addDocument", summary = "Add a document", description = """
            Marshals and masters may. A PDF, an office file (docx, xlsx, pptx, odt, ods, odp) without macros, or plain text as UTF-8; what it is \
            stands in its bytes. Sent again with the same upload, it answers with the same document.""")
    @APIResponse(responseCode = "201", description = "The document; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "400", ref = "document-broken")
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "documents-full")
    @APIResponse(responseCode = "415", ref = "document-unsupported")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response add(@NotNull @Valid DocumentRequest request, @Context UriInfo uri) {
        var id = intake.add(request.folder(), request.title(), request.audience(), request.upload(), request.fileName(), request.note());
        return views.of(id).describe(Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())).build();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getDocument", summary = "Show a document and its versions")
    @APIResponse(responseCode = "200", description = "The document; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return views.of(id).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "editDocument", summary = "Rename or move a document, or change who may read it", description = "Marshals and masters may.")
    @APIResponse(responseCode = "200", description = "The document after the change.", content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "409", ref = "documents-full")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    public Response edit(@PathParam("id") UUID id, @Context HttpHeaders headers,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DocumentEdit.class)))
            ObjectNode patch) throws JsonProcessingException {
        var document = access.visible(id);
        access.requireChange();
        views.of(id).requireMatch(headers);
        var changed = mergePatch.apply(DocumentEdit.of(document), patch, DocumentEdit.class);
        documents.edit(id, document.revision(), changed.folder(), changed.title(), changed.audience());
        return views.of(id).describe(Response.ok()).build();
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteDocument", summary = "Delete a document with all its versions", description = "For good. Marshals and masters may.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@PathParam("id") UUID id) {
        documents.delete(id);
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addVersion", summary = "Add a version of a document", description = """
            It is the one that everybody gets from then on; the earlier ones stay. Marshals and masters may. It may be another kind of file. A \
            document has at most 100.""")
    @APIResponse(responseCode = "201", description = "The document with its new version.",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "400", ref = "document-broken")
    @APIResponse(responseCode = "409", ref = "documents-full")
    @APIResponse(responseCode = "415", ref = "document-unsupported")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response renew(@PathParam("id") UUID id, @NotNull @Valid VersionRequest request) {
        intake.renew(id, request.upload(), request.fileName(), request.note());
        return views.of(id).describe(Response.status(Response.Status.CREATED)).build();
    }
}
