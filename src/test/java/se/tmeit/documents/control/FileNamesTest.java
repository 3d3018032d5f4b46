package se.tmeit.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tmeit.documents.entity.DocumentFormat;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "stadgar.pdf, PDF, stadgar.pdf",
        "Protokoll 2026-11-03.PDF, PDF, Protokoll 2026-11-03.pdf",
        "LÄSMIG.md, TEXT, LÄSMIG.md",
        "../../etc/passwd, TEXT, passwd.txt",
        "C:\\Users\\a\\mall.docx, DOCX, mall.docx",
        "program.exe, PDF, program.exe.pdf",
        ".pdf, PDF, pdf.pdf",
        "..., ODT, document.odt",
        "a\"b<c>.txt, TEXT, abc.txt"})
    void nameIsHarmlessAndEndsAsWhatTheFileIs(String sent, DocumentFormat format, String kept) {
        assertThat(FileNames.of(sent, format)).isEqualTo(kept);
    }

    @Test
    void longNameKeepsItsBeginningAndWholeCharacters() {
        assertThat(FileNames.of("🍺".repeat(200) + ".pdf", DocumentFormat.PDF)).isEqualTo("🍺".repeat(120) + ".pdf");
    }

    @Test
    void charactersThatCannotBeSeenAreLeftOut() {
        assertThat(FileNames.of("a\u202Efdp\n.exe", DocumentFormat.PDF)).isEqualTo("afdp.exe.pdf");
    }
}
