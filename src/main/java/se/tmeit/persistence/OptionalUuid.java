package se.tmeit.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** A UUID column that may be null: EclipseLink 4.0's own conversion fails on reading null. */
@Converter
public class OptionalUuid implements AttributeConverter<UUID, Object> {
    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id;
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
