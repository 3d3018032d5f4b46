package se.tmeit.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs made for tests. */
public final class TestPdf {
    private static final int SIZE = 12;

    private TestPdf() {
    }

    /** One page for each text, of one line. */
    public static byte[] of(String... pages) {
        return saved(pages, pdf -> { });
    }

    /** One that opens with a password only. */
    public static byte[] locked(String page) {
        return saved(new String[] {page}, pdf -> pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    /** One with a part that unpacks to so many bytes. */
    public static byte[] unpackingTo(int bytes) {
        return saved(new String[] {"Liten utanpå"}, pdf -> {
            var part = new PDStream(pdf);
            try (var out = part.createOutputStream(COSName.FLATE_DECODE)) {
                var block = new byte[1 << 20];
                for (var written = 0; written < bytes; written += block.length) {
                    out.write(block);
                }
            }
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Part"), part);
        });
    }

    private static byte[] saved(String[] pages, Change change) {
        try (var pdf = new PDDocument()) {
            for (var text : pages) {
                write(pdf, text);
            }
            change.to(pdf);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument pdf, String text) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), SIZE);
            content.newLineAtOffset(SIZE, page.getMediaBox().getHeight() / 2);
            content.showText(text);
            content.endText();
        }
    }

    @FunctionalInterface
    private interface Change {
        void to(PDDocument pdf) throws IOException;
    }
}
