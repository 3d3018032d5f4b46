package se.tmeit.documents.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tmeit.documents.TestPdf;

class PdfTextTest {
    private static final int PLENTY = 10_000;

    @TempDir
    Path folder;

    @Test
    void textOfAllPagesIsRead() throws IOException {
        assertThat(text(TestPdf.of("Stadgar för kårens pubar", "§ 2 Öl säljs inte på krita"), PLENTY)).contains("Stadgar för kårens pubar", "§ 2 Öl säljs inte på krita");
    }

    @Test
    void noMoreIsReadThanThereIsRoomFor() throws IOException {
        assertThat(text(TestPdf.of("abcdefghij", "k"), 4)).isEqualTo("abcd");
    }

    @Test
    void fileThatWasCutOffOrDamagedIsNotRead() {
        var whole = TestPdf.of("Protokoll");

        assertThatThrownBy(() -> text(Arrays.copyOf(whole, whole.length / 4), PLENTY)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text("%PDF-1.7\n%%EOF\n".getBytes(), PLENTY)).isInstanceOf(IOException.class);
    }

    @Test
    void fileWithAPasswordIsNotRead() {
        assertThatThrownBy(() -> text(TestPdf.locked("Hemligt"), PLENTY)).isInstanceOf(IOException.class);
    }

    @Test
    void fileThatUnpacksToFarMoreThanADocumentHasIsNotRead() throws IOException {
        assertThat(TestPdf.unpackingTo(200 << 20)).hasSizeLessThan(1 << 20);

        assertThatThrownBy(() -> text(TestPdf.unpackingTo(33 << 20), PLENTY)).isInstanceOf(IOException.class).hasMessageContaining("unpacks");
        assertThat(text(TestPdf.unpackingTo(31 << 20), PLENTY)).contains("Liten utanpå");
    }

    private String text(byte[] bytes, int most) throws IOException {
        return PdfText.of(Files.write(folder.resolve("a.pdf"), bytes), most);
    }
}
