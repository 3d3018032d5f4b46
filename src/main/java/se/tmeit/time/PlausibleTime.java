package se.tmeit.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

/** A moment that can occur in the club's life: from 1950 to 2099. */
@Constraint(validatedBy = PlausibleTime.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleTime {
    String message() default "must be between 1950 and 2099";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is for {@code @NotNull} to refuse. */
    class Check implements ConstraintValidator<PlausibleTime, Instant> {
        private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

        @Override
        public boolean isValid(Instant at, ConstraintValidatorContext context) {
            return at == null || !at.isBefore(FIRST) && at.isBefore(END);
        }
    }
}
