package se.tmeit.invitations.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.tmeit.invitations.entity.Invitation.State;

/** What the list of invitations can be asked for. */
public class InvitationsQuery {
    @QueryParam("state")
    @Size(max = 4)
    @Parameter(description = "Only these states; may be repeated.")
    List<State> state;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(500)
    @Parameter(description = "How many at most.")
    int limit;

    @QueryParam("after")
    @Size(max = 1000)
    @Parameter(description = "The `next` of the page before.")
    String after;

    /** An empty {@code state=} is no filter. */
    Set<State> states() {
        return state.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
