package se.tmeit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** A body that is no JSON, or JSON of another shape than the endpoint takes: says which field, never which value. */
@Provider
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {
    @Override
    public Response toResponse(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !(e instanceof StreamConstraintsException) && !fieldOf(mapping).isEmpty()) {
            var message = e instanceof UnrecognizedPropertyException ? "is not a field here" : "has the wrong type or form";
            return Problem.response(ProblemType.VALIDATION, null, List.of(new Violation(fieldOf(mapping), message)), null);
        }
        return Problem.response(ProblemType.MALFORMED_REQUEST, "The body is not the JSON that this address takes", List.of(), null);
    }

    private static String fieldOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference -> reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName())
                .collect(Collectors.joining("."));
    }
}
