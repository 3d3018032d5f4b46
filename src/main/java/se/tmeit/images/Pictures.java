package se.tmeit.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Makes of what somebody sent what is kept, and of that what is served. */
@ApplicationScoped
public class Pictures {
    /** It is what the renditions are made of. */
    private static final float QUALITY_KEPT = 0.9f;
    private static final float QUALITY_SERVED = 0.78f;
    private static final int BLUR = 24;
    private static final float QUALITY_OF_BLUR = 0.4f;
    /** A picture at its largest, another made of it, and what the encoder takes. */
    private static final long MEMORY_OF_A_RENDITION = 40L << 20;

    @Inject
    PictureReader reader;

    @Inject
    PictureTurns turns;

    /**
     * A picture to be kept.
     *
     * @param jpeg   its bytes, with nothing but pixels in them
     * @param width  in pixels, at most 2560
     * @param height in pixels, at most 2560
     * @param blur   the picture at a few pixels, as WebP in Base64
     */
    public record Kept(byte[] jpeg, int width, int height, String blur) {
    }

    /** One size of a picture, in one format. */
    public record Made(Rendition rendition, PictureFormat format, byte[] bytes) {
    }

    /** Throws PICTURE_UNSUPPORTED, PICTURE_TOO_LARGE or PICTURE_BROKEN for what is no picture that is taken, and PICTURES_BUSY when no turn comes. */
    public Kept prepare(Path sent) throws IOException {
        return reader.read(sent, picture -> new Kept(PictureFormat.JPEG.write(picture, QUALITY_KEPT), picture.getWidth(), picture.getHeight(), blur(picture)));
    }

    /** The sizes and formats that are wanted, of a picture that is decoded once for all of them. Throws PICTURES_BUSY when no turn comes. */
    public List<Made> renditions(byte[] kept, BiPredicate<Rendition, PictureFormat> wanted) throws IOException {
        return turns.take(MEMORY_OF_A_RENDITION, () -> {
            var picture = ImageIO.read(new ByteArrayInputStream(kept));
            var made = new ArrayList<Made>();
            for (var rendition : Rendition.values()) {
                var formats = Stream.of(PictureFormat.values()).filter(format -> wanted.test(rendition, format)).toList();
                var scaled = formats.isEmpty() ? null : rendition.of(picture);
                for (var format : formats) {
                    made.add(new Made(rendition, format, format.write(scaled, QUALITY_SERVED)));
                }
            }
            return made;
        });
    }

    private static String blur(BufferedImage picture) throws IOException {
        return Base64.getEncoder().encodeToString(PictureFormat.WEBP.write(Scaling.fit(picture, BLUR), QUALITY_OF_BLUR));
    }
}
