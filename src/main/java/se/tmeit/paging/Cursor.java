package se.tmeit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Base64;
import java.util.List;
import se.tmeit.json.Json;
import se.tmeit.problem.ProblemException;

/** The place in a list after which the next page begins; opaque to clients. */
public record Cursor(List<String> key) {
    private static final int MAX_LENGTH = 1000;

    public String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.MAPPER.writeValueAsBytes(key));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws VALIDATION for anything but a cursor with {@code parts} parts. */
    public static Cursor decode(String text, int parts) {
        if (text.length() <= MAX_LENGTH) {
            try {
                var key = Json.MAPPER.readValue(Base64.getUrlDecoder().decode(text), String[].class);
                if (key.length == parts && List.of(key).size() == parts) {
                    return new Cursor(List.of(key));
                }
            } catch (java.io.IOException | IllegalArgumentException | NullPointerException e) {
                throw ProblemException.invalid("after", "is no cursor of this list");
            }
        }
        throw ProblemException.invalid("after", "is no cursor of this list");
    }
}
