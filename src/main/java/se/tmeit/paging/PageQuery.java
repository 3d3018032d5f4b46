package se.tmeit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list. */
public class PageQuery {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many at most.")
    public int limit;

    @QueryParam("after")
    @Size(max = 1000)
    @Parameter(description = "The `next` of the page before.")
    public String after;
}
