package se.tmeit.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.documents.TestPdf;
import se.tmeit.documents.entity.DocumentFormat;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

class FileFormatsTest {
    @TempDir
    Path folder;

    @Test
    void pdfIsTaken() throws IOException {
        assertThat(format(TestPdf.of("Stadgar"))).isEqualTo(DocumentFormat.PDF);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, DOCX", "xl/workbook.xml, XLSX", "ppt/presentation.xml, PPTX"})
    void officeFilesAreToldByTheirMainPart(String part, DocumentFormat expected) throws IOException {
        assertThat(format(zip("[Content_Types].xml", "<Types/>", part, "<x/>"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"text, ODT", "spreadsheet, ODS", "presentation, ODP"})
    void openDocumentsAreToldByTheirMediaType(String type, DocumentFormat expected) throws IOException {
        assertThat(format(zip("mimetype", "application/vnd.oasis.opendocument." + type, "content.xml", "<x/>"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Checklista\n- öl\n- vatten\n", "ä", "a;b\r\nc;d\r\n", "<html><script>alert(1)</script></html>"})
    void plainTextIsTakenAsText(String text) throws IOException {
        assertThat(format(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void whatIsNoDocumentIsRefused() throws IOException {
        assertRefused(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused("Räksmörgås".getBytes(StandardCharsets.ISO_8859_1), ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused(zip("META-INF/MANIFEST.MF", "Main-Class: A"), ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused(zip("[Content_Types].xml", "<Types/>", "other/part.xml", "<x/>"), ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused(zip("mimetype", "application/epub+zip"), ProblemType.DOCUMENT_UNSUPPORTED);
    }

    @Test
    void macrosAreRefused() throws IOException {
        assertRefused(zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x"), ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused(zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x"), ProblemType.DOCUMENT_UNSUPPORTED);
    }

    @Test
    void fileThatWasCutOffIsRefused() throws IOException {
        var pdf = TestPdf.of("Stadgar");
        var office = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>");

        assertRefused(Arrays.copyOf(pdf, pdf.length / 2), ProblemType.DOCUMENT_BROKEN);
        assertRefused(Arrays.copyOf(office, office.length / 2), ProblemType.DOCUMENT_BROKEN);
    }

    private void assertRefused(byte[] bytes, ProblemType type) {
        assertThatThrownBy(() -> format(bytes)).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private DocumentFormat format(byte[] bytes) throws IOException {
        return FileFormats.of(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
