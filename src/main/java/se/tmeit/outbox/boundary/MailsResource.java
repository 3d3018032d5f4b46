package se.tmeit.outbox.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.outbox.control.MailList;
import se.tmeit.outbox.control.Mails;

@Path("mails")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Mail")
public class MailsResource {
    @Inject
    Caller caller;

    @Inject
    Mails mails;

    @Inject
    MailList list;

    @GET
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listMails", summary = "List mails, and say how the outbox is doing", description = """
            The newest first. Mails that were sent are forgotten after 30 days, those that were given up after 60. What a mail says is shown \
            to nobody but its recipient.""")
    @APIResponse(responseCode = "200", description = "A page of mails, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = MailPage.class)))
    public Response list(@Valid @BeanParam MailsQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = list.page(query.state, query.limit, query.after);
        return Representation.ofPage(MailPage.of(page, list.state()), page.next()).answer(headers, uri);
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "retryMail", summary = "Send a mail again that was given up")
    @APIResponse(responseCode = "202", description = "It waits for the worker again.")
    @APIResponse(responseCode = "409", ref = "mail-not-resendable")
    public Response retry(@PathParam("id") UUID id) {
        mails.sendAgain(id);
        return Response.accepted().build();
    }

    @POST
    @Path("test")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "sendTestMail", summary = "Send a test mail to myself")
    @APIResponse(responseCode = "202", description = "It waits for the worker.")
    public Response sendTest() {
        mails.sendTest(caller.memberId());
        return Response.accepted().build();
    }
}
