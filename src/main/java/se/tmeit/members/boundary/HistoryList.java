package se.tmeit.members.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's whole history, newest first. */
@Schema(requiredProperties = "items")
public record HistoryList(List<HistoryEntryView> items) {
}
