package se.tmeit.documents.control;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of PDFs. */
final class PdfText {
    private static final int MOST_PAGES = 2000;

    private PdfText() {
    }

    /**
     * The text of the first 2000 pages, as far as {@code most} characters go. Throws IOException for a file that is damaged, locked with a
     * password, or larger inside than a document is.
     */
    static String of(Path file, int most) throws IOException {
        PdfStreams.requireModest(file);
        var text = new Text(most);
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var stripper = new PDFTextStripper();
            var last = Math.min(MOST_PAGES, pdf.getNumberOfPages());
            for (var page = 1; page <= last && text.hasRoom(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(pdf, text);
            }
        }
        return text.toString();
    }

    /** What is written beyond its room is lost. */
    private static final class Text extends Writer {
        private final StringBuilder kept = new StringBuilder();
        private final int most;

        Text(int most) {
            this.most = most;
        }

        boolean hasRoom() {
            return kept.length() < most;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            kept.append(characters, from, Math.min(length, most - kept.length()));
        }

        @Override
        public void flush() {
            // Nothing lies anywhere else.
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public String toString() {
            return kept.toString();
        }
    }
}
