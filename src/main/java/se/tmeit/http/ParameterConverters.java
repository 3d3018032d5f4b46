package se.tmeit.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Reads parameters of addresses, and refuses what cannot be read with 400 where Jakarta REST would say 404. */
@Provider
public class ParameterConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            LocalDate.class, LocalDate::parse,
            UUID.class, UUID::fromString,
            Boolean.class, ParameterConverters::readBoolean,
            boolean.class, ParameterConverters::readBoolean,
            int.class, Integer::valueOf);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var reader = type.isEnum() ? constants(type) : READERS.get(type);
        return reader == null ? null : new Converter<>(text -> (T) reader.apply(text));
    }

    private record Converter<T>(Function<String, T> reader) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, "A parameter of the address has the wrong form");
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static Function<String, Object> constants(Class<?> type) {
        return text -> Arrays.stream(type.getEnumConstants()).filter(constant -> constant.toString().equals(text)).findFirst().orElseThrow();
    }

    private static Boolean readBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
