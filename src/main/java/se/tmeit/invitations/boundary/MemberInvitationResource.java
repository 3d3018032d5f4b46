package se.tmeit.invitations.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.invitations.control.InvitationList;
import se.tmeit.invitations.control.Invitations;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("members/{id}/invitation")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Invitations")
public class MemberInvitationResource {
    @Inject
    Invitations invitations;

    @Inject
    InvitationList list;

    @Inject
    MemberDirectory directory;

    @GET
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getMemberInvitation", summary = "Show whether a member needs an invitation")
    @APIResponse(responseCode = "200", description = "Whether one is needed, and the newest there is.",
            content = @Content(schema = @Schema(implementation = MemberInvitationView.class)))
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        var member = directory.current().member(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        var newest = list.ofMember(member.id()).map(InvitationView::of).orElse(null);
        return Representation.of(new MemberInvitationView(invitations.isNeeded(member), newest)).answer(headers);
    }
}
