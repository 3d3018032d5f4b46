package se.tmeit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Names each field that Bean Validation refused; the refused value itself is not repeated. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException e) {
        var violations = e.getConstraintViolations().stream()
                .map(violation -> new Violation(fieldOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return Problem.response(ProblemType.VALIDATION, null, violations, null);
    }

    /** The path without the endpoint's method and, for a body, without the name of its parameter. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        var properties = nodes.stream().filter(node -> node.getKind() == ElementKind.PROPERTY).toList();
        var named = properties.isEmpty()
                ? nodes.stream().filter(node -> node.getKind() == ElementKind.PARAMETER).toList()
                : properties;
        return named.stream().map(Path.Node::getName).collect(Collectors.joining("."));
    }
}
