package se.tmeit.images;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
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
 * The pixels of one file, for a result of which a longest side is wanted: it comes at most twice as large, and smaller than that only when
 * the picture is. It is read band by band, so that a large picture never lies in memory as it is.
 */
final class PixelSource implements AutoCloseable {
    private static final long BAND_BYTES = 48L << 20;
    private static final int BYTES_OF_RESULT = 3;

    private final PictureType type;
    private final FileImageInputStream input;
    private final ImageReader reader;
    private final int width;
    private final int height;
    /** Of so many pixels one is read, in each direction: only of those that are more than four times as long. */
    private final int step;
    /** 2 where four pixels that are read become one. */
    private final int scale;
    private boolean cut;

    private PixelSource(PictureType type, FileImageInputStream input, ImageReader reader, int longest) throws IOException {
        this.type = type;
        this.input = input;
        this.reader = reader;
        reader.setInput(input, true, true);
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
        var side = Math.max(width, height);
        this.step = Math.max(1, side / (4 * longest));
        this.scale = side / step > 2 * longest ? 2 : 1;
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

    /** What {@link #read} takes at most, in bytes. */
    long memory() {
        return Math.min(BAND_BYTES, count() * type.bytesPerPixel()) + count() / step / step / scale / scale * BYTES_OF_RESULT;
    }

    /** Throws PICTURE_BROKEN. */
    BufferedImage read() {
        var result = new BufferedImage(reduced(width), reduced(height), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = result.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
            // Halving, it takes the average of four pixels.
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var rows = rowsOfABand();
            for (var from = 0; from < height; from += rows) {
                var band = band(from, Math.min(rows, height - from));
                graphics.drawImage(band, 0, from / step / scale, Math.max(1, band.getWidth() / scale), Math.max(1, band.getHeight() / scale), null);
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

    private int reduced(int side) {
        return Math.max(1, side / step / scale);
    }

    /** A number of rows that ends with a whole row of the result. */
    private int rowsOfABand() {
        var whole = step * scale;
        var rows = BAND_BYTES / ((long) width * type.bytesPerPixel());
        return (int) Math.max(whole, Math.min(rows, height + whole) / whole * whole);
    }

    private BufferedImage band(int from, int rows) throws IOException {
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(new Rectangle(0, from, width, rows));
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wanted);
    }

    private static boolean saysCut(String warning) {
        var said = warning.toLowerCase(Locale.ROOT);
        return Stream.of("premature", "truncated", "eoi").anyMatch(said::contains);
    }

    private static ProblemException broken() {
        return new ProblemException(ProblemType.PICTURE_BROKEN);
    }
}
