package se.tmeit.outbox.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.tmeit.outbox.entity.MailState;

/** What the list of mails can be asked for. */
public class MailsQuery {
    @QueryParam("state")
    @Parameter(description = "Only mails of this state.")
    MailState state;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many at most.")
    int limit;

    @QueryParam("after")
    @Size(max = 1000)
    @Parameter(description = "The `next` of the page before.")
    String after;
}
