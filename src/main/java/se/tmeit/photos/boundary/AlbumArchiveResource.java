package se.tmeit.photos.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.photos.control.AlbumArchive;

@Path("events/{id}/photos.zip")
@ApplicationScoped
@Tag(name = "Photos")
public class AlbumArchiveResource {
    @Inject
    AlbumArchive archive;

    @GET
    @Produces("application/zip")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "downloadAlbum", summary = "Download the album of an event", description = """
            All its photos at their largest size, in one archive that is sent as it is made. It breaks off when the storage goes away meanwhile.""")
    @APIResponse(responseCode = "200", description = "The archive.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") UUID eventId) {
        var photos = archive.contents(eventId);
        return Response.ok((StreamingOutput) out -> archive.write(photos, out)).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"album.zip\"").build();
    }
}
