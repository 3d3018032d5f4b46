package se.tmeit.photos.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.http.Conditions;
import se.tmeit.images.PictureFormat;
import se.tmeit.images.Rendition;
import se.tmeit.photos.control.PhotoAccess;
import se.tmeit.photos.control.PhotoObjects;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.ManyToAPage;

/** The pixels of photos. Each request asks whether the caller may still see the photo: its address is no key to it. */
@Path("photos/{id}/{size: avatar|card|screen|full}.{format: jpg|webp}")
@ApplicationScoped
@ManyToAPage
@Tag(name = "Photos")
public class PhotoFilesResource {
    /** What is there never changes; caches that several people share ask again soon, since it may have been taken down. */
    private static final String FOR_ANYBODY = "public, max-age=31536000, s-maxage=30, immutable";
    private static final String FOR_MEMBERS = "private, max-age=31536000, immutable";

    @Inject
    PhotoAccess access;

    @Inject
    PhotoObjects objects;

    @GET
    @PermitAll
    @Produces({"image/jpeg", "image/webp", "application/problem+json"})
    @Operation(operationId = "getPhotoFile", summary = "Get the pixels of a photo", description = """
            `avatar` is square, at most 256 pixels; `card`, `screen` and `full` are at most 640, 1440 and 2560 pixels wide and high; none is larger \
            than the photo. What is there never changes. One that was taken down, or that you may not see, is not there.""")
    @APIResponse(responseCode = "200", description = "The picture.", content = {
        @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "304", description = "You have it already.")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response get(@PathParam("id") UUID id, @PathParam("size") @Parameter(description = "`avatar`, `card`, `screen` or `full`.", example = "card") String size,
            @PathParam("format") @Parameter(description = "`jpg` or `webp`.", example = "webp") String format, @Context HttpHeaders request) {
        var seen = access.seen(id);
        var photo = seen.photo();
        var rendition = Rendition.valueOf(size.toUpperCase(Locale.ROOT));
        var pictureFormat = "jpg".equals(format) ? PictureFormat.JPEG : PictureFormat.WEBP;
        var tag = "\"%s-%s-%s\"".formatted(photo.contentHash(), size, format);
        var ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && Conditions.names(ifNoneMatch, Set.of(tag))) {
            return answer(Response.notModified(), seen, tag);
        }
        var bytes = objects.rendition(photo.contentHash(), rendition, pictureFormat).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return answer(Response.ok(bytes).type(pictureFormat.mediaType()), seen, tag);
    }

    private static Response answer(Response.ResponseBuilder response, PhotoAccess.Seen seen, String tag) {
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, seen.isPublic() ? FOR_ANYBODY : FOR_MEMBERS).build();
    }
}
