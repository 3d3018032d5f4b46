package se.tmeit.reminders.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import se.tmeit.reminders.control.ReminderChoices;

@Path("me/reminders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Reminders")
public class RemindersResource {
    @Inject
    ReminderChoices choices;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getReminders", summary = "What I am reminded of", description = "Everything, until you choose.")
    @APIResponse(responseCode = "200", description = "Your choice.", content = @Content(schema = @Schema(implementation = RemindersView.class)))
    public Response get(@Context HttpHeaders headers) {
        return Representation.of(RemindersView.of(choices.wanted())).answer(headers);
    }

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "chooseReminders", summary = "Choose what I am reminded of")
    @APIResponse(responseCode = "200", description = "Your choice.", content = @Content(schema = @Schema(implementation = RemindersView.class)))
    public Response choose(@NotNull @Valid RemindersView request) {
        choices.choose(request.kinds());
        return Representation.of(RemindersView.of(choices.wanted())).describe(Response.ok()).build();
    }
}
