package se.tmeit.photos.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.http.Representation;
import se.tmeit.photos.control.Faces;

@Path("faces")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Photos")
public class FacesResource {
    @Inject
    Faces faces;

    @GET
    @PermitAll
    @Operation(operationId = "listFaces", summary = "List the faces of the members", description = """
            One photo of each member who has one and shows it to you: the one for the public; for members else the newest. To be shown beside \
            names, all at once.""")
    @APIResponse(responseCode = "200", description = "The photos.", content = @Content(schema = @Schema(implementation = FaceList.class)))
    public Response faces(@Context HttpHeaders headers) {
        return Representation.of(new FaceList(faces.all().stream().map(FaceView::of).toList())).answer(headers);
    }
}
