package se.tmeit.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * The pixels of one file, not larger than is wanted. They are read band by band, and each band is made smaller before the next one comes, so
 * that a large picture never lies in memory as it is.
 */
final class PixelSource implements AutoCloseable {
    /** Decoders begin at the top for each band: with smaller ones, a large picture would take much longer. */
    private static final long BAND_BYTES = 20L << 20;
    private static final int BYTES_OF_RESULT = 3;
    /** Rows of the source that are read beyond a band, since the pixels at its edge are made of them as well. */
    private static final int MARGIN = 2;

    private final PictureType type;
    private final FileImageInputStream input;
    private final ImageReader reader;
    private final int width;
    private final int height;
    /** How often the longest side wanted goes into that of the picture; at least 1. */
    private final double ratio;
    /** Of so many pixels one is read, in each direction: only of those that are more than four times as long. */
    private final int step;
    private boolean cut;

    private PixelSource(PictureType type, FileImageInputStream input, ImageReader reader, int longest) throws IOException {
        this.type = type;
        this.input = input;
        this.reader = reader;
        reader.setInput(input, true, true);
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
        var side = Math.max(width, height);
        this.ratio = Math.max(1, side / (double) longest);
        this.step = Math.max(1, side / (4 * longest));
    }

    /** Reads how large the picture is; throws PICTURE_BROKEN when the file does not say. */
    static PixelSource open(PictureType type, Path file, int longest) throws IOException {
        var input = new FileImageInputStream(file.toFile());
        var reader = Decoders.create(type);
        try {
            var source = new PixelSource(type, input, reader, longest);
            reader.addIIOReadWarningListener((from, warning) -> source.cut |= saysCut(warning));
            return source;
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            input.close();
            throw broken();
        }
    }

    long count() {
        return (long) width * height;
    }

    /** What {@link #read} takes at most, in bytes, and turning the result upright after it. */
    long memory() {
        var band = Math.min(BAND_BYTES, count() * type.bytesPerPixel() / step / step);
        return type.heldByItsDecoder(count()) + band + band / 4 + 2L * wanted(width) * wanted(height) * BYTES_OF_RESULT;
    }

    /** Throws PICTURE_BROKEN. */
    BufferedImage read() {
        var result = canvas(wanted(width), wanted(height));
        var graphics = painter(result);
        try {
            var rows = rowsOfABand();
            for (var from = 0; from < result.getHeight(); from += rows) {
                graphics.setClip(0, from, result.getWidth(), rows);
                paint(graphics, result, from, Math.min(from + rows, result.getHeight()));
            }
        } catch (IOException | RuntimeException e) {
            throw broken();
        } finally {
            graphics.dispose();
        }
        if (cut) {
            throw broken();
        }
        return result;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }

    private int wanted(int side) {
        return (int) Math.max(1, Math.round(side / ratio));
    }

    /** Of the result. */
    private int rowsOfABand() {
        var rows = BAND_BYTES * step * step / ((long) width * type.bytesPerPixel()) - 2 * MARGIN * step;
        return (int) Math.max(1, rows / ratio);
    }

    /** The rows of the result between two of them. */
    private void paint(Graphics2D graphics, BufferedImage result, int from, int to) throws IOException {
        var rowOfSource = height / (double) result.getHeight();
        var first = (int) Math.max(0, from * rowOfSource - MARGIN * step);
        var rows = (int) Math.min(height, Math.ceil(to * rowOfSource) + MARGIN * step) - first;
        var band = halved(band(first, rows));
        var place = AffineTransform.getTranslateInstance(0, first / rowOfSource);
        place.scale(result.getWidth() / (double) band.getWidth(), rows / rowOfSource / band.getHeight());
        graphics.drawImage(band, place, null);
    }

    private BufferedImage band(int from, int rows) throws IOException {
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(new Rectangle(0, from, width, rows));
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wanted);
    }

    /** Interpolation looks at four pixels: what is to become less than half as large is halved first, by their average. */
    private BufferedImage halved(BufferedImage band) {
        if (ratio / step <= 2) {
            return band;
        }
        var half = canvas(Math.max(1, band.getWidth() / 2), Math.max(1, band.getHeight() / 2));
        var graphics = painter(half);
        graphics.drawImage(band, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }

    /** White, which shows where a picture is transparent. */
    private static BufferedImage canvas(int width, int height) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = canvas.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return canvas;
    }

    private static Graphics2D painter(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }

    private static boolean saysCut(String warning) {
        var said = warning.toLowerCase(Locale.ROOT);
        return Stream.of("premature", "truncated", "eoi").anyMatch(said::contains);
    }

    private static ProblemException broken() {
        return new ProblemException(ProblemType.PICTURE_BROKEN);
    }
}
