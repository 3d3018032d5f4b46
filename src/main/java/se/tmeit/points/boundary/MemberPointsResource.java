package se.tmeit.points.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.paging.PageQuery;
import se.tmeit.points.control.Badges;
import se.tmeit.points.control.MemberPoints;
import se.tmeit.points.control.Points;
import se.tmeit.problem.ProblemException;

@Path("members/{id}/points")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Points")
public class MemberPointsResource {
    @Inject
    MemberPoints memberPoints;

    @Inject
    MemberDirectory directory;

    @Inject
    Points points;

    @Inject
    Badges badges;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getPoints", summary = "Show a member's points, league and badges", description = """
            Every entry says what it is for, newest first. Entries are never changed: what was wrong is countered by another entry.""")
    @APIResponse(responseCode = "200", description = "The total, and a page of the entries with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = PointsPage.class)))
    public Response show(@PathParam("id") String id, @Valid @BeanParam PageQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var member = memberPoints.member(id).id();
        var page = memberPoints.page(member, query.limit, query.after);
        return Representation.ofPage(PointsPage.of(page, badges.earnedBy(member), badges.givenTo(member), directory.current()), page.next())
                .answer(headers, uri);
    }

    @POST
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "givePoints", summary = "Give a member points, or take some", description = """
            What was given by mistake is taken back the same way.""")
    @APIResponse(responseCode = "201", description = "The new entry; `Location` is where the member's points are.",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response give(@PathParam("id") String id, @NotNull @Valid GiftRequest request, @Context UriInfo uri) {
        var member = memberPoints.member(id).id();
        if (request.amount() == 0) {
            throw ProblemException.invalid("amount", "must not be 0");
        }
        var entry = points.give(member, request.amount(), request.reason().strip());
        return Response.created(uri.getAbsolutePath()).entity(EntryView.of(entry, null, directory.current())).build();
    }
}
