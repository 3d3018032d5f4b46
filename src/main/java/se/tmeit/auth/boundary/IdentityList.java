package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All my identities, the oldest first. */
@Schema(requiredProperties = "items")
public record IdentityList(List<IdentityView> items) {
}
