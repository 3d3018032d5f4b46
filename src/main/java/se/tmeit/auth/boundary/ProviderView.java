package se.tmeit.auth.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.oidc.control.IdentityProviders;

/** Where else one may log in. */
@Schema(requiredProperties = {"id", "name"})
public record ProviderView(@Schema(examples = "kth") String id, @Schema(examples = "KTH") String name) {
    static ProviderView of(IdentityProviders.Choice choice) {
        return new ProviderView(choice.id(), choice.name());
    }
}
