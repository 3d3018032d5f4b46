package se.tmeit.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sheets of paper with a heading and lines; an empty line ends a paragraph. */
final class DemoPdf {
    private static final PDFont HEADING = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final PDFont TEXT = new PDType1Font(FontName.TIMES_ROMAN);
    private static final int MARGIN = 72;
    private static final int HEADING_SIZE = 22;
    private static final int TEXT_SIZE = 12;
    private static final int LEADING = 18;
    private static final int LINES_OF_A_PAGE = 34;

    private DemoPdf() {
    }

    static byte[] of(String heading, String text) throws IOException {
        var lines = text.lines().toList();
        try (var pdf = new PDDocument()) {
            for (var from = 0; from < lines.size(); from += LINES_OF_A_PAGE) {
                write(pdf, heading, lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_PAGE)));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDDocument pdf, String heading, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(HEADING, HEADING_SIZE);
            content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN - HEADING_SIZE);
            content.showText(heading);
            content.setFont(TEXT, TEXT_SIZE);
            content.setLeading(LEADING);
            content.newLine();
            for (var line : lines) {
                content.newLine();
                content.showText(line);
            }
            content.endText();
        }
    }
}
