package se.tmeit.photos.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.events.control.EventAccess;
import se.tmeit.http.Representation;
import se.tmeit.paging.PageQuery;
import se.tmeit.photos.control.Albums;
import se.tmeit.photos.control.PhotoIntake;

@Path("events/{id}/photos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Photos")
public class AlbumResource {
    @Inject
    Albums albums;

    @Inject
    PhotoIntake intake;

    @Inject
    EventAccess events;

    @Inject
    PhotoViews views;

    @GET
    @PermitAll
    @Operation(operationId = "listPhotosOfEvent", summary = "Look at the album of an event", description = """
            The oldest photo first, unless asked otherwise. The album is as visible as the event; who is in a photo only members see.""")
    @APIResponse(responseCode = "200", description = "A page of photos, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = PhotoPage.class)))
    public Response list(@PathParam("id") UUID eventId, @Valid @BeanParam PageQuery query,
            @QueryParam("newest") @DefaultValue("false") @Parameter(description = "Whether the newest photo comes first.") boolean newest, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = albums.page(eventId, newest, query.limit, query.after);
        return Representation.ofPage(views.of(page), page.next()).answer(headers, uri);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addPhotoOfEvent", summary = "Add a photo to the album of an event", description = """
            Any member who may open the event. Of what was sent, only the pixels are kept, as with photos of members. Sent again with the same \
            upload, it answers with the same photo. An album has at most 2000.""")
    @APIResponse(responseCode = "201", description = "The photo; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    @APIResponse(responseCode = "400", ref = "picture-broken")
    @APIResponse(responseCode = "409", ref = "photos-full")
    @APIResponse(responseCode = "413", ref = "picture-too-large")
    @APIResponse(responseCode = "415", ref = "picture-unsupported")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response add(@PathParam("id") UUID eventId, @NotNull @Valid AlbumPhotoRequest request, @Context UriInfo uri) {
        events.visible(eventId);
        return views.created(intake.ofEvent(eventId, request.caption(), request.upload()), uri);
    }
}
