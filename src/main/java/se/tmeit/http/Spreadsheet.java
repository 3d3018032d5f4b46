package se.tmeit.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated lines as a spreadsheet reads them, none of which it takes for a formula. */
public final class Spreadsheet implements AutoCloseable {
    /** Tells spreadsheets that what follows is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Where a spreadsheet would calculate instead of showing the text. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final CSVPrinter printer;

    public Spreadsheet(OutputStream out, String... headings) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        line(headings);
    }

    /** Null is an empty cell. */
    public void line(String... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Spreadsheet::text).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private static String text(String value) {
        if (value == null) {
            return "";
        }
        return FORMULA.matcher(value).find() ? "'" + value : value;
    }
}
