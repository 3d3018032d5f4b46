package se.tmeit.calendar.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret calendar address, the one time that it is shown. */
@Schema(requiredProperties = "address")
public record NewCalendarFeed(@Schema(examples = "https://tmeit.se/api/v1/calendars/rAnDoMrAnDoMrAnDoMrAnDoMrAnDoMrAnDoMrAnDoMr.ics")
        String address) {
}
