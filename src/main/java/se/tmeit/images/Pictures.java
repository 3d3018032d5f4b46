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
import javax.imageio.ImageIO;

/** Makes of what somebody sent what is kept, and of that what is served. */
@ApplicationScoped
public class Pictures {
    /** It is what the renditions are made of. */
    private static final float QUALITY_KEPT = 0.9f;
    private static final float QUALITY_SERVED = 0.78f;
    private static final int BLUR = 24;
    private static final float QUALITY_OF_BLUR = 0.4f;
    /** The picture that is kept, at its largest, in the heap. */
    private static final long MEMORY_OF_A_KEPT = 15L << 20;
    /** A pixel of a size, in the heap, and as the encoders copy it beside the heap. */
    private static final long BYTES_OF_A_PIXEL = 13;

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

    /** A size of a picture. */
    public record Made(Rendition rendition, PictureFormat format, byte[] bytes) {
    }

    /** Throws PICTURE_UNSUPPORTED, PICTURE_TOO_LARGE or PICTURE_BROKEN for what is no picture that is taken, and PICTURES_BUSY when no turn comes. */
    public Kept prepare(Path sent) throws IOException {
        return reader.read(sent, picture -> new Kept(PictureFormat.JPEG.write(picture, QUALITY_KEPT), picture.getWidth(), picture.getHeight(), blur(picture)));
    }

    /** One size of a picture that is kept. Throws PICTURES_BUSY when no turn comes. */
    public byte[] rendition(byte[] kept, Rendition rendition, PictureFormat format) throws IOException {
        return turns.take(memory(rendition), () -> format.write(rendition.of(decoded(kept)), QUALITY_SERVED));
    }

    /** All sizes of a picture that is kept, which is decoded once for them. Throws PICTURES_BUSY when no turn comes. */
    public List<Made> renditions(byte[] kept) throws IOException {
        return turns.take(memory(Rendition.FULL), () -> {
            var picture = decoded(kept);
            var made = new ArrayList<Made>();
            for (var rendition : Rendition.values()) {
                var size = rendition.of(picture);
                for (var format : PictureFormat.values()) {
                    made.add(new Made(rendition, format, format.write(size, QUALITY_SERVED)));
                }
            }
            return made;
        });
    }

    private static long memory(Rendition rendition) {
        return MEMORY_OF_A_KEPT + BYTES_OF_A_PIXEL * rendition.mostPixels();
    }

    private static BufferedImage decoded(byte[] kept) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(kept));
    }

    private static String blur(BufferedImage picture) throws IOException {
        return Base64.getEncoder().encodeToString(PictureFormat.WEBP.write(Scaling.fit(picture, BLUR), QUALITY_OF_BLUR));
    }
}
