package se.tmeit.photos.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.paging.PageQuery;
import se.tmeit.photos.control.PhotosOfMe;

@Path("me/photos")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Photos")
public class MyPhotosResource {
    @Inject
    PhotosOfMe ofMe;

    @Inject
    PhotoViews views;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listPhotosOfMe", summary = "List the photos of me", description = """
            Your own ones, and those of events in which you are named; the newest first. A page may be shorter than asked for and not be the \
            last one.""")
    @APIResponse(responseCode = "200", description = "A page of photos, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = PhotoPage.class)))
    public Response list(@Valid @BeanParam PageQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = ofMe.page(query.limit, query.after);
        return Representation.ofPage(views.of(page), page.next()).answer(headers, uri);
    }
}
