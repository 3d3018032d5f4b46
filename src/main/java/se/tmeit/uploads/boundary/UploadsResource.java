package se.tmeit.uploads.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.uploads.control.Uploads;
import se.tmeit.uploads.entity.Upload;

/** The protocol of tus 1.0.0 (tus.io), with creation, termination and expiration, so that its clients can send files here. */
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SpeaksTus
@Tag(name = "Uploads")
public class UploadsResource {
    private static final String CHUNK = "application/offset+octet-stream";
    private static final DateTimeFormatter EXPIRES = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    @Inject
    Uploads uploads;

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "beginUpload", summary = "Begin to send a file", description = """
            As tus 1.0.0 says: then send its chunks, and use it where a photo is added. It is forgotten a day later unless it was used. At most \
            50 at a time, and 300 in an hour.""")
    @APIResponse(responseCode = "201", description = "Send the file to the address in `Location`.",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(responseCode = "409", ref = "uploads-full")
    @APIResponse(responseCode = "412", ref = "tus-version")
    @APIResponse(responseCode = "413", ref = "too-large")
    public Response begin(@HeaderParam(LENGTH) @NotNull @Min(1) @Parameter(description = "Bytes of the whole file, at most 26214400.") Long length, @Context UriInfo uri) {
        if (length > Uploads.MOST) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        var upload = uploads.begin(length.intValue());
        // A path alone: browsers would not follow the http: of a server behind a proxy.
        var path = uri.getAbsolutePathBuilder().path(upload.id().toString()).build().getRawPath();
        return answer(Representation.of(UploadView.of(upload)).describe(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path)), upload);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getUpload", summary = "Ask how much of a file came", description = "Only who sends it may; `HEAD` answers with the headers alone.")
    @APIResponse(responseCode = "200", description = "`Upload-Offset` says where to go on.", content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(responseCode = "412", ref = "tus-version")
    public Response get(@PathParam("id") UUID id) {
        var upload = uploads.own(id);
        return answer(Representation.of(UploadView.of(upload)).describe(Response.ok()), upload);
    }

    @PATCH
    @Path("{id}")
    @Consumes(CHUNK)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "sendChunk", summary = "Send the next chunk of a file", description = """
            1 MiB, or the rest of the file. It counts when the answer says so; one that was cut off does not count at all, and is sent again.""")
    @APIResponse(responseCode = "204", description = "`Upload-Offset` says how much is here now.")
    @APIResponse(responseCode = "409", ref = "upload-elsewhere")
    @APIResponse(responseCode = "412", ref = "tus-version")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response append(@PathParam("id") UUID id,
            @HeaderParam(OFFSET) @NotNull @Min(0) @Max(Uploads.MOST) @Parameter(description = "Where in the file the chunk begins.") Integer offset,
            @NotNull @RequestBody(content = @Content(mediaType = CHUNK, schema = @Schema(type = SchemaType.STRING, format = "binary"))) byte[] bytes) {
        var received = uploads.append(id, offset, bytes);
        return Response.noContent().header(OFFSET, received).build();
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "cancelUpload", summary = "Give up sending a file")
    @APIResponse(responseCode = "204", description = "What came of it is forgotten.")
    @APIResponse(responseCode = "412", ref = "tus-version")
    public Response cancel(@PathParam("id") UUID id) {
        uploads.cancel(id);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, Upload upload) {
        var expires = EXPIRES.format(upload.begunAt().plus(Uploads.KEPT));
        return response.header(OFFSET, upload.received()).header(LENGTH, upload.size()).header("Upload-Expires", expires).build();
    }
}
