package se.tmeit.images;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that are taken, each told by its first bytes: what a file is called, or said to be, counts for nothing. */
enum PictureType {
    JPEG(60_000_000, 4),
    PNG(60_000_000, 8),
    /** Its decoder holds the whole picture at once. */
    WEBP(24_000_000, 4);

    /** As many bytes as {@link #of} needs of a file. */
    static final int HEAD = 12;

    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final long maxPixels;
    private final int bytesPerPixel;

    PictureType(long maxPixels, int bytesPerPixel) {
        this.maxPixels = maxPixels;
        this.bytesPerPixel = bytesPerPixel;
    }

    static Optional<PictureType> of(byte[] head) {
        if (beginsWith(head, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (beginsWith(head, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        return isWebP(head) ? Optional.of(WEBP) : Optional.empty();
    }

    /** How many pixels such a picture may have. */
    long maxPixels() {
        return maxPixels;
    }

    /** The most that one pixel takes in memory while it is read. */
    int bytesPerPixel() {
        return bytesPerPixel;
    }

    /** Bytes that its decoder takes beside the band that is read. */
    long heldByItsDecoder(long pixels) {
        return this == WEBP ? pixels * bytesPerPixel : 0;
    }

    private static boolean beginsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean isWebP(byte[] head) {
        return head.length >= HEAD && "RIFF".equals(ascii(head, 0)) && "WEBP".equals(ascii(head, 8));
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }
}
