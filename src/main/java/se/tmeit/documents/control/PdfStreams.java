package se.tmeit.documents.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures the packed parts of a PDF before they are unpacked into memory: a few kilobytes may unpack to gigabytes. Parts that are packed
 * twice are measured once only.
 */
final class PdfStreams {
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    /** A page of colours at 300 dots per inch is 26 MB. */
    private static final long LARGEST = 32L << 20;
    private static final long MOST = 1L << 30;
    private static final int BUFFER = 1 << 16;

    private PdfStreams() {
    }

    /** Throws IOException when a part unpacks to more than 32 MiB, or all of them to more than 1 GiB. */
    static void requireModest(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var all = 0L;
        for (var at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            var size = unpacked(bytes, at);
            all += size;
            if (size > LARGEST || all > MOST) {
                throw new IOException("It unpacks to more than a document has.");
            }
        }
    }

    /** Where the next part begins, after its keyword and the end of that line; -1 after the last one. */
    private static int next(byte[] bytes, int from) {
        for (var at = from; at < bytes.length - BEGIN.length; at++) {
            if (startsAt(bytes, at)) {
                var begin = at + BEGIN.length;
                if (bytes[begin] == '\r' && begin + 1 < bytes.length) {
                    begin++;
                }
                return bytes[begin] == '\n' ? begin + 1 : begin;
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] bytes, int at) {
        for (var i = 0; i < BEGIN.length; i++) {
            if (bytes[at + i] != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes come out, as far as it can be unpacked; no more than a little over what is taken. */
    private static long unpacked(byte[] bytes, int from) {
        var inflater = new Inflater();
        inflater.setInput(bytes, from, bytes.length - from);
        var size = 0L;
        try {
            var buffer = new byte[BUFFER];
            for (var length = inflater.inflate(buffer); length > 0 && size <= LARGEST; length = inflater.inflate(buffer)) {
                size += length;
            }
        } catch (DataFormatException e) {
            return size;
        } finally {
            inflater.end();
        }
        return size;
    }
}
