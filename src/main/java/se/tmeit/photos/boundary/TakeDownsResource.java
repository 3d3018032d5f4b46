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
import se.tmeit.photos.control.TakeDowns;

@Path("photo-take-downs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Photos")
public class TakeDownsResource {
    @Inject
    TakeDowns takeDowns;

    @Inject
    PhotoViews views;

    @GET
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listTakeDowns", summary = "List the photos that were taken down", description = """
            The first one first. A master shows one again, or deletes it.""")
    @APIResponse(responseCode = "200", description = "A page of them, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = TakeDownPage.class)))
    public Response list(@Valid @BeanParam PageQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = takeDowns.page(query.limit, query.after);
        return Representation.ofPage(views.takenDown(page), page.next()).answer(headers, uri);
    }
}
