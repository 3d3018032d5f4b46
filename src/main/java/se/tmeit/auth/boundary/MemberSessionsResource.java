package se.tmeit.auth.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.Evictions;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("members/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Log-in")
public class MemberSessionsResource {
    @Inject
    MemberDirectory directory;

    @Inject
    Evictions evictions;

    @DELETE
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "logOutMember", summary = "Log a member out everywhere", description = """
            For somebody who lost a phone, or whose account looks taken over. Their access tokens, and links that were mailed to them for \
            another password or address, work no more either. They can log in again.""")
    @APIResponse(responseCode = "204", description = "No device of theirs is logged in any more.")
    public void endAll(@PathParam("id") String id) {
        var member = directory.current().member(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        evictions.evict(member.id());
    }
}
