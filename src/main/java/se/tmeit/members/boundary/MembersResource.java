package se.tmeit.members.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.json.MergePatch;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.MemberFilter;
import se.tmeit.members.control.Members;
import se.tmeit.members.control.RecentProof;
import se.tmeit.members.control.Viewer;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Members")
public class MembersResource {
    private record PageKey(Viewer viewer, MemberFilter filter, int limit, String after) {
    }

    @Inject
    Caller caller;

    @Inject
    Members members;

    @Inject
    MemberDirectory directory;

    @Inject
    Viewers viewers;

    @Inject
    MergePatch mergePatch;

    @Inject
    RecentProof recentProof;

    @GET
    @PermitAll
    @Operation(operationId = "listMembers", summary = "List members", description = """
            By role, then by name as Swedish sorts it. What one sees of each depends on who one is: anybody sees names, role, title and \
            teams; members also see contact data that is not hidden; masters see everything.""")
    @APIResponse(responseCode = "200", description = "A page of members, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = MemberPage.class)))
    @APIResponse(responseCode = "401", ref = "not-logged-in")
    @APIResponse(responseCode = "403", ref = "forbidden")
    public Response list(@Valid @BeanParam MembersQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        if (query.deleted && !caller.isMaster()) {
            throw new ProblemException(caller.isLoggedIn() ? ProblemType.FORBIDDEN : ProblemType.NOT_LOGGED_IN);
        }
        var viewer = viewers.ofList();
        var snapshot = directory.current();
        var key = new PageKey(viewer, query.filter(), query.limit, query.after);
        return snapshot.answer(key, () -> {
            var page = snapshot.page(key.filter(), viewer, key.limit(), key.after());
            return Representation.ofPage(MemberPage.of(viewer, page), page.next());
        }).answer(headers, uri);
    }

    @POST
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createMember", summary = "Create a member")
    @APIResponse(responseCode = "201", description = "The new member; `Location` is their address.",
            content = @Content(schema = @Schema(implementation = MemberMasterView.class)))
    @APIResponse(responseCode = "409", ref = "email-taken")
    public Response create(@NotNull @Valid MemberCreateRequest request, @Context UriInfo uri) {
        var id = members.create(request.role(), request.toEdit());
        return viewers.answer(Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build()), id);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getMember", summary = "Show a member")
    @APIResponse(responseCode = "200", description = "Your picture of the member; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = MemberAnswer.class)))
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        var snapshot = directory.current();
        return viewers.representation(snapshot, viewers.require(snapshot, id)).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "editMember", summary = "Edit a member", description = """
            Members edit their own nickname, phone, driving licence, language and privacy; masters edit every field of everyone. \
            One's own e-mail address is changed at `/me/email`; changing somebody else's wants a log-in, not a token, and a recent proof. \
            Role, title and teams have their own addresses.""")
    @APIResponse(responseCode = "403", ref = "proof-needed")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The member after the change.",
            content = @Content(schema = @Schema(anyOf = {MemberMasterView.class, MemberSelfView.class})))
    @APIResponse(responseCode = "409", ref = "email-taken")
    public Response edit(@PathParam("id") String id, @Context HttpHeaders headers,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MemberProfile.class)))
            ObjectNode patch) throws JsonProcessingException {
        var snapshot = directory.current();
        var member = viewers.require(snapshot, id);
        if (!caller.isMaster() && !caller.is(member.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        viewers.representation(snapshot, member).requireMatch(headers);
        if (caller.is(member.id()) && patch.has("email")) {
            throw ProblemException.naming(ProblemType.FIELD_NOT_YOURS, "email", "is changed at /me/email, where the new address is confirmed");
        }
        if (patch.has("email")) {
            requireSessionWithProof();
        }
        MergePatch.allowOnly(caller.isMaster() ? MemberProfile.FIELDS : MemberProfile.OWN_FIELDS, MemberProfile.FIELDS, patch);
        members.edit(member.id(), member.version(), mergePatch.apply(MemberProfile.of(member), patch, MemberProfile.class).toEdit());
        return viewers.answer(Response.ok(), member.id());
    }

    /** Whoever reads mail at a member's address can log in as them. */
    private void requireSessionWithProof() {
        if (!caller.hasSession()) {
            throw new ProblemException(ProblemType.TOKEN_SCOPE);
        }
        recentProof.requireRecentProof(caller.sessionId());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteMember", summary = "Delete a member", description = """
            Hides the member from everyone but masters and ends their log-ins; it can be undone.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "204", description = "Deleted, now or before.")
    @APIResponse(responseCode = "409", ref = "last-master")
    public void delete(@PathParam("id") String id, @Context HttpHeaders headers) {
        var snapshot = directory.current();
        var member = viewers.require(snapshot, id);
        viewers.representation(snapshot, member).requireMatch(headers);
        members.delete(member.id(), member.version());
    }

    @POST
    @Path("{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "restoreMember", summary = "Restore a deleted member", description = """
            A title that somebody else took meanwhile stays with them.""")
    @APIResponse(responseCode = "200", description = "The member, back again.",
            content = @Content(schema = @Schema(implementation = MemberMasterView.class)))
    @APIResponse(responseCode = "409", ref = "email-taken")
    public Response restore(@PathParam("id") String id) {
        var member = viewers.require(id);
        members.restore(member.id());
        return viewers.answer(Response.ok(), member.id());
    }
}
