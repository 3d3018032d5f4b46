package se.tmeit.photos.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import se.tmeit.http.Representation;
import se.tmeit.photos.control.AlbumCovers;
import se.tmeit.photos.control.Albums;
import se.tmeit.photos.control.MemberPhotos;
import se.tmeit.photos.control.PeopleInPhotos;
import se.tmeit.photos.control.PhotoAccess;
import se.tmeit.photos.control.TakeDowns;

@Path("photos/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Photos")
public class PhotosResource {
    @Inject
    Albums albums;

    @Inject
    AlbumCovers covers;

    @Inject
    MemberPhotos ofMembers;

    @Inject
    PeopleInPhotos people;

    @Inject
    TakeDowns takeDowns;

    @Inject
    PhotoAccess access;

    @Inject
    PhotoViews views;

    @GET
    @PermitAll
    @Operation(operationId = "getPhoto", summary = "Show a photo")
    @APIResponse(responseCode = "200", description = "The photo.", content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Representation.of(views.of(access.visible(id))).answer(headers);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deletePhoto", summary = "Delete a photo", description = """
            For good. Who uploaded it, whoever organises its event, and masters may; who is in it takes it down instead.""")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@PathParam("id") UUID id) {
        albums.delete(id);
    }

    @PUT
    @Path("caption")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "setCaption", summary = "Write the caption of a photo", description = """
            Of one in an album: who uploaded it, whoever organises the event, and masters.""")
    @APIResponse(responseCode = "204", description = "It stands there now.")
    public void caption(@PathParam("id") UUID id, @NotNull @Valid CaptionRequest request) {
        albums.caption(id, request.caption());
    }

    @PUT
    @Path("face")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "makeFace", summary = "Show a photo to the public", description = """
            It becomes the one of its member that the public sees, in place of the one before. The member and masters may.""")
    @APIResponse(responseCode = "204", description = "It is.")
    public void makeFace(@PathParam("id") UUID id) {
        ofMembers.makeFace(id);
    }

    @DELETE
    @Path("face")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "unmakeFace", summary = "Show a photo to members only", description = "The member and masters may.")
    @APIResponse(responseCode = "204", description = "The public does not see it any more.")
    public void unmakeFace(@PathParam("id") UUID id) {
        ofMembers.unmakeFace(id);
    }

    @PUT
    @Path("cover")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "makeCover", summary = "Put a photo at the top of its event", description = """
            Of its album, in place of the one before. Whoever may edit the event may.""")
    @APIResponse(responseCode = "204", description = "It is.")
    public void makeCover(@PathParam("id") UUID id) {
        covers.choose(id);
    }

    @DELETE
    @Path("cover")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "unmakeCover", summary = "Take a photo away from the top of its event", description = "Whoever may edit the event may.")
    @APIResponse(responseCode = "204", description = "It is in the album only.")
    public void unmakeCover(@PathParam("id") UUID id) {
        covers.drop(id);
    }

    @PUT
    @Path("people/{memberId}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "nameInPhoto", summary = "Say who is in a photo", description = """
            Of an event. Who is named is told by mail, unless they say so themselves; they must be able to open the event, and not have said \
            no to being named in this photo.""")
    @APIResponse(responseCode = "204", description = "They are named.")
    @APIResponse(responseCode = "409", ref = "tag-declined")
    public void name(@PathParam("id") UUID id, @PathParam("memberId") @Parameter(description = "The member's UUID or short id.", example = "NURHdjWL") String memberId) {
        people.name(id, memberId);
    }

    @DELETE
    @Path("people/{memberId}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "unnameInPhoto", summary = "Take back who is in a photo", description = """
            Who is named may, and then nobody else can name them in it again; who named them, and masters, may too.""")
    @APIResponse(responseCode = "204", description = "They are not named any more.")
    public void unname(@PathParam("id") UUID id, @PathParam("memberId") @Parameter(description = "The member's UUID or short id.", example = "NURHdjWL") String memberId) {
        people.unname(id, memberId);
    }

    @PUT
    @Path("take-down")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "takeDownPhoto", summary = "Take a photo down", description = """
            It is hidden from everybody at once, also at its addresses, and the masters decide about it. A photo of a member: that member. One \
            of an event: any member, since only they know who is in it; the trail says who did.""")
    @APIResponse(responseCode = "204", description = "It is hidden.")
    public void hide(@PathParam("id") UUID id, @NotNull @Valid TakeDownRequest request) {
        takeDowns.hide(id, request.why());
    }

    @DELETE
    @Path("take-down")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "restorePhoto", summary = "Show a photo again that was taken down")
    @APIResponse(responseCode = "204", description = "It is shown as before, but not to the public as somebody's photo.")
    public void restore(@PathParam("id") UUID id) {
        takeDowns.restore(id);
    }
}
