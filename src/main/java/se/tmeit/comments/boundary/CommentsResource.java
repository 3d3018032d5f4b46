package se.tmeit.comments.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.Roles;
import se.tmeit.comments.control.Comments;
import se.tmeit.comments.entity.Comment;
import se.tmeit.http.Representation;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;

@Path("events/{id}/comments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Comments")
public class CommentsResource {
    /** A lively evening, but no flood. */
    private static final Limit POSTS = new Limit("comments", 30, Duration.ofMinutes(10));

    @Inject
    Comments comments;

    @Inject
    MemberDirectory directory;

    @Inject
    RateLimits limits;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listComments", summary = "Read the comments", description = "The newest ones, the very newest last.")
    @APIResponse(responseCode = "200", description = "A page of comments, with a `Link` to those before them.",
            content = @Content(schema = @Schema(implementation = CommentPage.class)))
    public Response list(@PathParam("id") UUID eventId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) @Parameter(description = "How many at most.") int limit,
            @QueryParam("after") @Size(max = 1000) @Parameter(description = "The `next` of the page before.") String after,
            @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = comments.page(eventId, limit, after);
        var members = directory.current();
        var view = new CommentPage(page.items().stream().map(comment -> view(comment, members)).toList(), page.next());
        return Representation.ofPage(view, page.next()).answer(headers, uri);
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "postComment", summary = "Write a comment", description = "Everybody who has the event open hears of it at once.")
    @APIResponse(responseCode = "201", description = "The comment; `Location` is its address.",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response post(@PathParam("id") UUID eventId, @NotNull @Valid CommentRequest request, @Context UriInfo uri) {
        limits.take(POSTS, caller.memberId().toString());
        var comment = comments.post(eventId, request.text());
        return Representation.of(view(comment, directory.current()))
                .describe(Response.created(uri.getAbsolutePathBuilder().path(comment.id().toString()).build())).build();
    }

    @DELETE
    @Path("{commentId}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "deleteComment", summary = "Delete a comment", description = """
            Who wrote it and masters may. Nobody sees it any more; the trail says who deleted whose.""")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@PathParam("id") UUID eventId, @PathParam("commentId") UUID commentId) {
        comments.delete(eventId, commentId);
    }

    private CommentView view(Comment comment, DirectorySnapshot members) {
        return CommentView.of(comment, members, comments.mayDelete(comment));
    }
}
