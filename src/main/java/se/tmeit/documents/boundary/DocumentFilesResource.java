package se.tmeit.documents.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.documents.control.DocumentAccess;
import se.tmeit.documents.control.DocumentObjects;
import se.tmeit.documents.control.Documents;
import se.tmeit.documents.entity.DocumentKind;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.http.Conditions;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** The files of documents. Each request asks whether the caller may still read the document: its address is no key to it. */
@Path("documents/{id}/file")
@ApplicationScoped
@Tag(name = "Documents")
public class DocumentFilesResource {
    @Inject
    DocumentAccess access;

    @Inject
    Documents documents;

    @Inject
    DocumentObjects objects;

    @GET
    @PermitAll
    @Produces({MediaType.WILDCARD, "application/problem+json"})
    @Operation(operationId = "getDocumentFile", summary = "Get the file of a document", description = """
            The newest version, or the one you ask for. PDFs and plain texts are shown by browsers, unless you ask to save them; office files are \
            always saved. A version never changes; caches ask each time whether they may still show it.""")
    @APIResponse(responseCode = "200", description = "The file.", content = {
        @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "304", description = "You have it already.")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response get(@PathParam("id") UUID id,
            @QueryParam("version") @Min(1) @Max(1000) @Parameter(description = "The number of a version; left out, the newest.") Integer version,
            @QueryParam("download") @DefaultValue("false") @Parameter(description = "Whether it is to be saved.") boolean download, @Context HttpHeaders request) {
        var newest = access.visible(id).currentVersion();
        var wanted = documents.version(id, version == null ? newest : version);
        var tag = "\"" + wanted.id() + "\"";
        var ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && Conditions.names(ifNoneMatch, Set.of(tag))) {
            return headers(Response.notModified(), tag).build();
        }
        var bytes = objects.open(wanted.id()).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        StreamingOutput copy = out -> {
            try (bytes) {
                bytes.transferTo(out);
            }
        };
        return headers(Response.ok(copy), tag).type(wanted.format().mediaType()).header(HttpHeaders.CONTENT_LENGTH, wanted.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(wanted, download)).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** The name as RFC 8187 writes it, which every browser reads. */
    private static String disposition(DocumentVersion version, boolean download) {
        var shown = !download && version.format().kind() != DocumentKind.OFFICE;
        var name = URLEncoder.encode(version.fileName(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
    }
}
