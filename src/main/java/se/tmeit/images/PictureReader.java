package se.tmeit.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Reads a picture that somebody sent: at most {@link #LONGEST} pixels wide and high, upright, in sRGB, on white where it was transparent,
 * and with nothing but its pixels. How large it says it is is looked at before anything is decoded.
 */
@ApplicationScoped
class PictureReader {
    /** About as wide as screens show it. */
    static final int LONGEST = 2560;

    /** A progressive JPEG lies outside of the heap as a whole while it is decoded, at up to six bytes per pixel. */
    private static final long MAX_PROGRESSIVE_PIXELS = 30_000_000;

    @Inject
    PictureTurns turns;

    /**
     * Throws PICTURE_UNSUPPORTED, PICTURE_TOO_LARGE or PICTURE_BROKEN for what is not taken, and PICTURES_BUSY when no turn comes.
     *
     * @param use what becomes of it, in the same turn
     */
    <T> T read(Path file, Use<T> use) throws IOException {
        var type = PictureType.of(head(file)).orElseThrow(() -> new ProblemException(ProblemType.PICTURE_UNSUPPORTED));
        try (var pixels = PixelSource.open(type, file, LONGEST)) {
            var facts = PictureFacts.of(file);
            if (pixels.count() > (facts.progressive() ? MAX_PROGRESSIVE_PIXELS : type.maxPixels())) {
                throw new ProblemException(ProblemType.PICTURE_TOO_LARGE);
            }
            return turns.take(pixels.memory(), () -> use.of(Scaling.upright(pixels.read(), facts.orientation())));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(PictureType.HEAD);
        }
    }

    @FunctionalInterface
    interface Use<T> {
        T of(BufferedImage picture) throws IOException;
    }
}
