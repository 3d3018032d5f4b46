package se.tmeit.documents.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.documents.control.DocumentSearch;
import se.tmeit.http.Representation;

@Path("documents/search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Documents")
public class DocumentSearchResource {
    @Inject
    DocumentSearch search;

    @GET
    @PermitAll
    @Operation(operationId = "searchDocuments", summary = "Search documents", description = """
            By title, name of the file, and what stands in the newest version of PDFs and plain texts, of which a worker reads new ones within \
            seconds. All words must be there; each counts with whatever follows it.""")
    @APIResponse(responseCode = "200", description = "At most 20 of those that you may read, the best first.",
            content = @Content(schema = @Schema(implementation = SearchHits.class)))
    public Response search(@QueryParam("q") @NotNull @Size(min = 2, max = 100) @Parameter(description = "Words.", example = "stadgar") String q,
            @Context HttpHeaders headers) {
        return Representation.of(SearchHits.of(search.find(q))).answer(headers);
    }
}
