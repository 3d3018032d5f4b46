package se.tmeit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that is not valid and why; never with the value that was sent. */
public record Violation(
        @Schema(description = "The field, with dots between levels.", examples = "privacy.phone") String field,
        @Schema(description = "What is wrong with it.", examples = "must not be blank") String message) {
}
