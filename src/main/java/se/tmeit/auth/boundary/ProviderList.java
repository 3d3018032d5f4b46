package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every provider, in the order in which to show them. */
@Schema(requiredProperties = "items")
public record ProviderList(List<ProviderView> items) {
}
