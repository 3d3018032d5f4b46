package se.tmeit.points.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.points.control.Badges;
import se.tmeit.points.control.MemberPoints;
import se.tmeit.points.entity.Badge;

@Path("members/{id}/badges/{badge}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Points")
public class BadgesResource {
    @Inject
    MemberPoints memberPoints;

    @Inject
    Badges badges;

    @PUT
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "giveBadge", summary = "Give a member a badge", description = """
            One of those that masters give; the others follow from a rule.""")
    @APIResponse(responseCode = "204", description = "Given, now or before.")
    public void give(@PathParam("id") String id, @PathParam("badge") Badge badge, @NotNull @Valid BadgeRequest request) {
        badges.give(memberPoints.member(id).id(), badge, request.reason() == null ? null : request.reason().strip());
    }

    @DELETE
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "takeBadge", summary = "Take a badge from a member")
    @APIResponse(responseCode = "204", description = "The member does not have it, now or ever.")
    public void take(@PathParam("id") String id, @PathParam("badge") Badge badge) {
        badges.take(memberPoints.member(id).id(), badge);
    }
}
