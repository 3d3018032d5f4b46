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
public class PictureReader {
    /** About as wide as screens show it. */
    public static final int LONGEST = 2560;

    /** A progressive JPEG lies outside of the heap as a whole while it is decoded, at up to six bytes per pixel. */
    private static final long MAX_PROGRESSIVE_PIXELS = 30_000_000;

    private PictureTurns turns;

    @Inject
    public PictureReader(PictureTurns turns) {
        this.turns = turns;
    }

    /** For the proxy that CDI makes. */
    protected PictureReader() {
    }

    /** Throws PICTURE_UNSUPPORTED, PICTURE_TOO_LARGE or PICTURE_BROKEN for what is not taken, and PICTURES_BUSY when no turn comes. */
    public BufferedImage read(Path file) throws IOException {
        var type = PictureType.of(head(file)).orElseThrow(() -> new ProblemException(ProblemType.PICTURE_UNSUPPORTED));
        try (var pixels = PixelSource.open(type, file, LONGEST)) {
            var facts = PictureFacts.of(file);
            if (pixels.count() > (facts.progressive() ? MAX_PROGRESSIVE_PIXELS : type.maxPixels())) {
                throw new ProblemException(ProblemType.PICTURE_TOO_LARGE);
            }
            return turns.take(pixels.memory(), () -> Scaling.upright(Scaling.fit(pixels.read(), LONGEST), facts.orientation()));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(PictureType.HEAD);
        }
    }
}
