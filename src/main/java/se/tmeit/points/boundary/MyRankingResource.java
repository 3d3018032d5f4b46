package se.tmeit.points.boundary;

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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Roles;
import se.tmeit.points.control.Ranking;

@Path("me/points/ranking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Points")
public class MyRankingResource {
    @Inject
    Ranking ranking;

    @GET
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getRankingChoice", summary = "Show whether I am in the ranking")
    public RankingChoice show() {
        return new RankingChoice(ranking.listsMe());
    }

    @PUT
    @RolesAllowed(Roles.MEMBER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "chooseRanking", summary = "Be in the ranking, or not", description = """
            My points stay where they are: on my profile, for members.""")
    @APIResponse(responseCode = "204", description = "As you like.")
    public void choose(@NotNull @Valid RankingChoice choice) {
        ranking.listMe(choice.listed());
    }
}
