package se.tmeit.auth.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.oidc.control.IdentityProviders;

@Path("identity-providers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Log-in")
public class IdentityProvidersResource {
    @Inject
    IdentityProviders providers;

    @GET
    @PermitAll
    @Operation(operationId = "listIdentityProviders", summary = "List where else one may log in")
    @APIResponse(responseCode = "200", description = "In the order in which to show them; often none.")
    public ProviderList list() {
        return new ProviderList(providers.choices().stream().map(ProviderView::of).toList());
    }
}
