package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All my access tokens, the newest first. */
@Schema(requiredProperties = "items")
public record AccessTokenList(List<AccessTokenView> items) {
}
