package se.tmeit.auth.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All my log-ins, the last used first. */
@Schema(requiredProperties = "items")
public record SessionList(List<SessionView> items) {
}
