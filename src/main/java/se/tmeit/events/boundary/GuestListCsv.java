package se.tmeit.events.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import se.tmeit.events.control.GuestList;
import se.tmeit.http.Spreadsheet;

/** The guest list as other hosts want it. */
final class GuestListCsv {
    private static final String[] HEADINGS = {"name", "YYYYMMDD", "food", "drink"};

    private GuestListCsv() {
    }

    static void write(GuestList list, OutputStream out) throws IOException {
        try (var sheet = new Spreadsheet(out, HEADINGS)) {
            list.guests().forEach(line -> write(line, sheet));
        }
    }

    private static void write(GuestList.Line line, Spreadsheet sheet) {
        var name = line.member().firstName() + " " + line.member().lastName();
        var guest = line.guest();
        if (guest == null) {
            sheet.line(name, "", "", "");
        } else {
            sheet.line(name, DateTimeFormatter.BASIC_ISO_DATE.format(guest.bornOn()), guest.food(), guest.drink());
        }
    }
}
