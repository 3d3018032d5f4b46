package se.tmeit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    private static String written(String... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Spreadsheet(out, "heading")) {
            sheet.line(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void textThatASpreadsheetWouldCalculateGetsAnApostrophe(String text) throws IOException {
        assertThat(written(text)).contains("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() throws IOException {
        assertThat(written("Ebba =", null, "a, \"b\"")).isEqualTo("\uFEFFheading\r\nEbba =,,\"a, \"\"b\"\"\"\r\n");
    }
}
