package se.tmeit.events.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.events.control.Roll;

/** A picture of who comes; which one somebody gets is chosen here and nowhere else. */
@Schema(anyOf = {AttendanceView.class, AttendancePublicView.class})
public sealed interface AttendanceAnswer permits AttendancePublicView, AttendanceView {
    /** @param memberId null for a visitor */
    static AttendanceAnswer of(Roll roll, UUID memberId, Instant now) {
        return memberId == null ? new AttendancePublicView(AttendanceFigures.of(roll)) : AttendanceView.of(roll, memberId, now);
    }
}
