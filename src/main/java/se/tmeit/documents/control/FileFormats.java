package se.tmeit.documents.control;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.tmeit.documents.entity.DocumentFormat;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Tells what a file is by its bytes; its name and what the sender says of it do not matter. */
final class FileFormats {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String END_OF_PDF = "%%EOF";
    /** A PDF ends within so many bytes of its file's end. */
    private static final int TAIL = 2048;
    private static final int LONGEST_TEXT = 2 << 20;
    private static final int LONGEST_MIMETYPE = 100;
    private static final Map<String, DocumentFormat> BY_MAIN_PART = Map.of("word/document.xml", DocumentFormat.DOCX, "xl/workbook.xml", DocumentFormat.XLSX,
            "ppt/presentation.xml", DocumentFormat.PPTX);

    private FileFormats() {
    }

    /** Throws DOCUMENT_UNSUPPORTED for anything that is not taken, and DOCUMENT_BROKEN for a file that was cut off. */
    static DocumentFormat of(Path file) throws IOException {
        var head = new byte[PDF.length];
        int length;
        try (var in = Files.newInputStream(file)) {
            length = in.readNBytes(head, 0, head.length);
        }
        if (length == PDF.length && Arrays.equals(head, PDF)) {
            return wholePdf(file);
        }
        if (length >= ZIP.length && Arrays.equals(head, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            return office(file);
        }
        return text(file);
    }

    private static DocumentFormat wholePdf(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains(END_OF_PDF)) {
                throw new ProblemException(ProblemType.DOCUMENT_BROKEN);
            }
            return DocumentFormat.PDF;
        }
    }

    /** The file is not unpacked: what it is stands in the list of its parts, or in one small part. */
    private static DocumentFormat office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin") || part.getName().startsWith("Basic/"))) {
                throw new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED);
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return BY_MAIN_PART.entrySet().stream().filter(part -> zip.getEntry(part.getKey()) != null).map(Map.Entry::getValue).findFirst()
                        .orElseThrow(() -> new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED));
            }
            return openDocument(zip);
        } catch (ZipException e) {
            throw new ProblemException(ProblemType.DOCUMENT_BROKEN);
        }
    }

    private static DocumentFormat openDocument(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            throw new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED);
        }
        try (var in = zip.getInputStream(entry)) {
            var mediaType = new String(in.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII);
            return Stream.of(DocumentFormat.ODT, DocumentFormat.ODS, DocumentFormat.ODP).filter(format -> format.mediaType().equals(mediaType)).findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED));
        }
    }

    private static DocumentFormat text(Path file) throws IOException {
        if (Files.size(file) > LONGEST_TEXT) {
            throw new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED);
        }
        try {
            var characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            if (characters.chars().noneMatch(character -> Character.isISOControl(character) && "\t\r\n\f".indexOf(character) < 0)) {
                return DocumentFormat.TEXT;
            }
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED);
        }
        throw new ProblemException(ProblemType.DOCUMENT_UNSUPPORTED);
    }
}
