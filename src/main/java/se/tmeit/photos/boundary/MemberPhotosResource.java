package se.tmeit.photos.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import se.tmeit.photos.control.MemberPhotos;
import se.tmeit.photos.control.PhotoAccess;
import se.tmeit.photos.control.PhotoIntake;

@Path("members/{id}/photos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Photos")
public class MemberPhotosResource {
    @Inject
    MemberPhotos photos;

    @Inject
    PhotoIntake intake;

    @Inject
    PhotoAccess access;

    @Inject
    PhotoViews views;

    @GET
    @PermitAll
    @Operation(operationId = "listPhotosOfMember", summary = "List the photos of a member", description = """
            The one for the public first, then the newest. Visitors get that one only; nobody but masters and the member get any when the \
            member shows photos to nobody. At most 30.""")
    @APIResponse(responseCode = "200", description = "The photos.", content = @Content(schema = @Schema(implementation = PhotoPage.class)))
    public Response list(@PathParam("id") String id, @Context HttpHeaders headers) {
        return Representation.of(new PhotoPage(views.of(photos.of(access.member(id))), null)).answer(headers);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addPhotoOfMember", summary = "Add a photo of a member", description = """
            Any member may, for anyone. It is turned upright, made no larger than 2560 pixels, and written anew: of what was sent, only the \
            pixels are kept. Members see it; the public does when the member chooses it, or uploaded it as their first one. Sent again with the \
            same upload, it answers with the same photo.""")
    @APIResponse(responseCode = "201", description = "The photo; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = PhotoView.class)))
    @APIResponse(responseCode = "400", ref = "picture-broken")
    @APIResponse(responseCode = "409", ref = "photos-full")
    @APIResponse(responseCode = "413", ref = "picture-too-large")
    @APIResponse(responseCode = "415", ref = "picture-unsupported")
    @APIResponse(responseCode = "503", ref = "storage-away")
    public Response add(@PathParam("id") String id, @NotNull @Valid PhotoRequest request, @Context UriInfo uri) {
        return views.created(intake.ofMember(access.member(id).id(), request.upload()), uri);
    }
}
