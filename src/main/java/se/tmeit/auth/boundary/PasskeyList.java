package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All my passkeys, the oldest first. */
@Schema(requiredProperties = "items")
public record PasskeyList(List<PasskeyView> items) {
}
