package se.tmeit.events.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What visitors see of who comes: figures. */
@Schema(requiredProperties = "figures")
public record AttendancePublicView(AttendanceFigures figures) implements AttendanceAnswer {
}
