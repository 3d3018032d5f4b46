package se.tmeit.events.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.events.control.EventAccess;
import se.tmeit.events.control.EventCovers;
import se.tmeit.events.control.EventDetails;
import se.tmeit.events.control.EventFilter;
import se.tmeit.events.control.EventList;
import se.tmeit.events.control.Events;
import se.tmeit.events.entity.Visibility;
import se.tmeit.http.Representation;
import se.tmeit.json.MergePatch;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.revision.MarkedAnswers;
import se.tmeit.revision.Revisions;

@Path("events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Events")
public class EventsResource {
    /** @param members the mark of the members' courses, on which staffing depends; null for a visitor, who sees none of it */
    private record PageKey(Set<Visibility> open, UUID members, EventFilter filter, int limit, String after) {
    }

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    MemberDirectory directory;

    @Inject
    Events events;

    @Inject
    EventAccess access;

    @Inject
    EventList list;

    @Inject
    EventCovers covers;

    @Inject
    MergePatch mergePatch;

    @Inject
    Revisions revisions;

    private MarkedAnswers answers;

    @PostConstruct
    void remember() {
        answers = new MarkedAnswers(revisions, "events");
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEvents", summary = "List events", description = "Those that you may open.")
    @APIResponse(responseCode = "200", description = "A page of events, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = EventPage.class)))
    public Response list(@Valid @BeanParam EventsQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var key = new PageKey(access.open(), caller.isLoggedIn() ? directory.current().mark() : null, query.filter(clock), query.limit, query.after);
        return answers.answer(key, () -> {
            var page = list.page(key.open(), key.filter(), key.limit(), key.after());
            return Representation.ofPage(EventPage.of(page, list.staffing(key.open(), page.items())), page.next());
        }).answer(headers, uri);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createEvent", summary = "Create an event", description = "Masters and marshals may.")
    @APIResponse(responseCode = "201", description = "The new event; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response create(@NotNull @Valid EventRequest request, @Context UriInfo uri) {
        return created(events.create(List.of(request.toPlan())).get(0), uri);
    }

    @POST
    @Path("series")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "createSeries", summary = "Create a series of events", description = """
            All or none, at the same local times; at most 100. Masters and marshals may.""")
    @APIResponse(responseCode = "201", description = "The first event; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response createSeries(@NotNull @Valid SeriesRequest request, @Context UriInfo uri) {
        return created(events.create(request.repeat().plans(request.event().toPlan(), request.until())).get(0), uri);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getEvent", summary = "Show an event")
    @APIResponse(responseCode = "200", description = "The event; its `ETag` goes into the `If-Match` of a change.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(access.visible(id)).answer(headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "editEvent", summary = "Edit an event, or a whole series", description = """
            Its organisers may. With `series`, all events of the series that are not over change in the same way, each on its own day.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The event after the change.",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response edit(@PathParam("id") UUID id, @Context HttpHeaders headers,
            @QueryParam("series") @DefaultValue("false") @Parameter(description = "Whether the others of its series change too.") boolean series,
            @NotNull @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EventRequest.class)))
            ObjectNode patch) throws JsonProcessingException {
        var event = organised(id, headers);
        var plan = mergePatch.apply(EventRequest.of(event), patch, EventRequest.class).toPlan();
        if (series && event.seriesId() != null) {
            events.editSeries(id, event.version(), plan);
        } else {
            events.edit(id, event.version(), plan);
        }
        return representation(access.visible(id)).describe(Response.ok()).build();
    }

    @PUT
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "cancelEvent", summary = "Call an event off", description = "Its organisers may, until it is over.")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The event, called off.", content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "409", ref = "event-cancelled")
    public Response cancel(@PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid CancellationRequest request) {
        events.cancel(id, organised(id, headers).version(), request.reason().strip());
        return representation(access.visible(id)).describe(Response.ok()).build();
    }

    @DELETE
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "reinstateEvent", summary = "Take an event up again that was called off", description = "Its organisers may.")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The event, on again.", content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response reinstate(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        events.reinstate(id, organised(id, headers).version());
        return representation(access.visible(id)).describe(Response.ok()).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteEvent", summary = "Delete an event", description = """
            With its answers, comments and sign-ups to work; what was earned by working there stays. Calling it off is kinder to calendars.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        events.delete(id, organised(id, headers).version());
    }

    private Response created(UUID id, UriInfo uri) {
        var address = uri.getBaseUriBuilder().path(EventsResource.class).path(id.toString()).build();
        return representation(access.visible(id)).describe(Response.created(address)).build();
    }

    private EventDetails organised(UUID id, HttpHeaders headers) {
        var event = access.visible(id);
        access.requireOrganiser(event);
        representation(event).requireMatch(headers);
        return event;
    }

    private Representation representation(EventDetails event) {
        return Representation.of(EventView.of(event, access.organises(event), covers.of(List.of(event.id())).get(event.id())));
    }
}
