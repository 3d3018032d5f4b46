package se.tmeit.signups.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.tmeit.signups.entity.SignUpState;

/** What the list of sign-ups can be asked for. */
public class SignUpsQuery {
    @QueryParam("state")
    @DefaultValue("CONFIRMED")
    @Parameter(description = "Only these; who waits for a decision when left out.")
    SignUpState state;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "How many at most.")
    int limit;

    @QueryParam("after")
    @Size(max = 1000)
    @Parameter(description = "The `next` of the page before.")
    String after;

    /** An empty {@code state=} is no state. */
    SignUpState state() {
        return state == null ? SignUpState.CONFIRMED : state;
    }
}
