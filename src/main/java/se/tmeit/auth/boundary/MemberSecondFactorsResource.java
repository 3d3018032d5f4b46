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
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.access.SessionOnly;
import se.tmeit.auth.control.LostFactors;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

@Path("members/{id}/second-factors")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@SessionOnly
@Tag(name = "Passkeys and codes")
public class MemberSecondFactorsResource {
    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    LostFactors lostFactors;

    @DELETE
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "removeSecondFactors", summary = "Remove a member's authenticator app and passkeys", description = """
            For somebody who lost them; make sure that it is they who ask. Ends their log-ins, access tokens and mailed links, and tells \
            them. Refused for oneself.""")
    @APIResponse(responseCode = "204", description = "They log in without them, now or before.")
    @APIResponse(responseCode = "403", ref = "proof-needed")
    public void remove(@PathParam("id") String id) {
        var member = directory.current().member(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (caller.is(member.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        lostFactors.remove(member, caller.sessionId());
    }
}
