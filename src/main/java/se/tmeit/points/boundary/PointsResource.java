package se.tmeit.points.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.paging.PageQuery;
import se.tmeit.points.control.Ranking;
import se.tmeit.points.control.RuleBook;
import se.tmeit.revision.MarkedAnswers;
import se.tmeit.revision.Revisions;

@Path("points")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Points")
public class PointsResource {
    private static final int VERSIONS_SHOWN = 50;

    /** Names and who is listed come from the directory, whose mark is therefore part of the key. */
    private record PageKey(UUID directory, int limit, String after) {
    }

    @Inject
    MemberDirectory directory;

    @Inject
    Ranking ranking;

    @Inject
    RuleBook rules;

    @Inject
    Revisions revisions;

    private MarkedAnswers answers;

    @PostConstruct
    void remember() {
        answers = new MarkedAnswers(revisions, "points");
    }

    @GET
    @Path("ranking")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listRanking", summary = "Show who has most points", description = """
            Everyone who has come to a league, but those who do not want to be in it.""")
    @APIResponse(responseCode = "200", description = "A page of the ranking, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = RankingPage.class)))
    public Response list(@Valid @BeanParam PageQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var snapshot = directory.current();
        return answers.answer(new PageKey(snapshot.mark(), query.limit, query.after), () -> {
            var page = ranking.page(snapshot, query.limit, query.after);
            return Representation.ofPage(RankingPage.of(page), page.next());
        }).answer(headers, uri);
    }

    @GET
    @Path("rules")
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getPointsRules", summary = "Show what points are worth")
    @APIResponse(responseCode = "200", description = "The rules; their `ETag` goes into the `If-Match` of new ones.",
            content = @Content(schema = @Schema(implementation = RulesView.class)))
    public Response rules(@Context HttpHeaders headers) {
        return representation().answer(headers);
    }

    @POST
    @Path("rules")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "changePointsRules", summary = "Change what points are worth", description = """
            Everything that was earned so far is counted by the new rules, in new entries of the differences.""")
    @APIResponse(responseCode = "412", ref = "changed-meanwhile")
    @APIResponse(responseCode = "200", description = "The rules that hold now.", content = @Content(schema = @Schema(implementation = RulesView.class)))
    public Response change(@Context HttpHeaders headers, @NotNull @Valid RulesRequest request) {
        var version = rules.current().version();
        representation().requireMatch(headers);
        rules.apply(version, request.figures().figures(), request.reason().strip());
        return representation().describe(Response.ok()).build();
    }

    @POST
    @Path("rules/dry-run")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "tryPointsRules", summary = "Show what other rules would change", description = "Changes nothing.")
    @APIResponse(responseCode = "200", description = "Whose totals would change, and how.",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    public DryRunView dryRun(@NotNull @Valid FiguresRequest request) {
        return DryRunView.of(rules.dryRun(request.figures()), directory.current());
    }

    private Representation representation() {
        return Representation.of(RulesView.of(rules.versions(VERSIONS_SHOWN)));
    }
}
