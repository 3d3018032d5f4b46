package se.tmeit.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of text: no control or invisible characters (save the one that joins emoji), no lone surrogates, not only blanks. No pattern
 * repeats a group, which would take stack for every character of a long text.
 */
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*")
@Pattern(regexp = "[\\P{Cf}\\u200D]*")
@Pattern(regexp = "(?s).*[^\\p{Z}\\p{Cf}\\s].*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "must be one line of text, without control characters, and not blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
