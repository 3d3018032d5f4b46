package se.tmeit.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Completes the API's document with what endpoints have in common and their annotations therefore do not repeat. */
public class DocumentFilter implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        ProblemAnswers.addTo(document);
        TokenSecurity.addTo(document);
        RateLimitHeaders.addTo(document);
        PatchSchemas.addTo(document);
        Examples.addTo(document);
    }
}
