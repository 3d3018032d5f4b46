package se.tmeit.invitations.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.invitations.control.InvitationDetails;
import se.tmeit.invitations.control.InvitationList;
import se.tmeit.invitations.control.Invitations;
import se.tmeit.json.MergePatch;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("invitations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Invitations")
public class InvitationsResource {
    @Inject
    Invitations invitations;

    @Inject
    InvitationList list;

    @Inject
    MergePatch mergePatch;

    @GET
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listInvitations", summary = "List invitations", description = """
            Of members who have no password, and of people with an account on an older site; by name as Swedish sorts it.""")
    @APIResponse(responseCode = "200", description = "A page of invitations, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = InvitationPage.class)))
    public Response list(@Valid @BeanParam InvitationsQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = list.page(query.states(), query.limit, query.after);
        return Representation.ofPage(InvitationPage.of(page), page.next()).answer(headers, uri);
    }

    @POST
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "inviteMember", summary = "Invite a member who has no password", description = """
            Mails them a link to choose one. Somebody who is invited already gets a new link, and the old one works no more.""")
    @APIResponse(responseCode = "201", description = "Invited; `Location` is the invitation's address.",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "409", ref = "invitation-not-needed")
    public Response invite(@NotNull @Valid InvitationRequest request, @Context UriInfo uri) {
        var id = invitations.invite(request.memberId());
        return describe(Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build()), id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getInvitation", summary = "Show an invitation")
    @APIResponse(responseCode = "200", description = "The invitation; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(require(id)).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "addressInvitation", summary = "Change where an invitation goes", description = """
            For somebody with an account on an older site; a member's address is changed with the member. A link that was sent works no more.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The invitation after the change.",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "409", ref = "email-taken")
    public Response address(@PathParam("id") UUID id, @Context HttpHeaders headers,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = InvitationAddressRequest.class)))
            ObjectNode patch) throws JsonProcessingException {
        var invitation = require(id);
        representation(invitation).requireMatch(headers);
        var changed = mergePatch.apply(InvitationAddressRequest.of(invitation), patch, InvitationAddressRequest.class);
        invitations.address(id, invitation.version(), changed.email());
        return describe(Response.ok(), id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "withdrawInvitation", summary = "Withdraw an invitation", description = """
            Its link works no more; sending it again brings it back. What is known about somebody who is no member is erased after 30 days.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    @APIResponse(responseCode = "409", ref = "invitation-not-needed")
    public void withdraw(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var invitation = require(id);
        representation(invitation).requireMatch(headers);
        invitations.withdraw(id, invitation.version());
    }

    @POST
    @Path("{id}/sending")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "sendInvitation", summary = "Send an invitation, for the first time or again", description = """
            Mails a new link, which works for 30 days; an earlier one works no more.""")
    @APIResponse(responseCode = "200", description = "The mail is on its way.",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "409", ref = "invitation-without-address")
    public Response send(@PathParam("id") UUID id) {
        invitations.send(id);
        return describe(Response.ok(), id);
    }

    @POST
    @Path("sending")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "sendInvitations", summary = "Send many invitations", description = """
            What cannot be sent is skipped and named; the others are on their way.""")
    @APIResponse(responseCode = "200", description = "What came of it.", content = @Content(schema = @Schema(implementation = SendingView.class)))
    public SendingView sendMany(@NotNull @Valid SendingRequest request) {
        return SendingView.of(request.ids() == null ? invitations.sendAllOpen() : invitations.sendAll(request.ids()));
    }

    /** The invitation as it is now, after a change. */
    private Response describe(Response.ResponseBuilder response, UUID id) {
        return representation(require(id)).describe(response).build();
    }

    private static Representation representation(InvitationDetails invitation) {
        return Representation.of(InvitationView.of(invitation));
    }

    private InvitationDetails require(UUID id) {
        return list.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
