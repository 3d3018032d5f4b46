package se.tmeit.audit.boundary;

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
import se.tmeit.audit.control.AuditTrail;
import se.tmeit.http.Representation;

@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Audit")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @GET
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listAudit", summary = "Show who did what to whom and when", description = """
            The newest first. Every change by a master and every security event is there; nothing changes an entry once it is written.""")
    @APIResponse(responseCode = "200", description = "A page of the trail, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(@Valid @BeanParam AuditQuery.Paged query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = trail.page(query.filter(), query.limit, query.after);
        return Representation.ofPage(AuditPage.of(page), page.next()).answer(headers, uri);
    }
}
