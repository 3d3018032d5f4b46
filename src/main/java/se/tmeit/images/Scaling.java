package se.tmeit.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Other sizes of a picture; none is ever larger than the picture is. */
final class Scaling {
    private Scaling() {
    }

    /** At most so many pixels wide and high, in its proportions. */
    static BufferedImage fit(BufferedImage image, int longest) throws IOException {
        if (Math.max(image.getWidth(), image.getHeight()) <= longest) {
            return image;
        }
        return Thumbnails.of(image).size(longest, longest).imageType(BufferedImage.TYPE_3BYTE_BGR).asBufferedImage();
    }

    /** The middle of it, as wide as high. */
    static BufferedImage square(BufferedImage image, int side) throws IOException {
        var shortest = Math.min(Math.min(image.getWidth(), image.getHeight()), side);
        return Thumbnails.of(image).size(shortest, shortest).crop(Positions.CENTER).imageType(BufferedImage.TYPE_3BYTE_BGR).asBufferedImage();
    }

    /** As it is seen when the camera was held so; 1 to 8, as EXIF counts. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        var turned = ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(image);
        return turned.getType() == image.getType() ? turned : repainted(turned, image.getType());
    }

    private static BufferedImage repainted(BufferedImage image, int type) {
        var result = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return result;
    }
}
