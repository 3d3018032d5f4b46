package se.tmeit.images;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What pictures are written as. What is written has pixels and nothing else: no metadata, no embedded preview, no colour profile. */
public enum PictureFormat {
    JPEG("image/jpeg") {
        @Override
        ImageWriter writer() {
            return ImageIO.getImageWritersByFormatName("jpeg").next();
        }

        @Override
        ImageWriteParam quality(ImageWriter writer, float quality) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            return how;
        }
    },
    WEBP("image/webp") {
        @Override
        ImageWriter writer() throws IOException {
            return new WebPImageWriterSpi().createWriterInstance();
        }

        @Override
        ImageWriteParam quality(ImageWriter writer, float quality) {
            var how = new WebPWriteParam(Locale.ROOT);
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("Lossy");
            how.setCompressionQuality(quality);
            return how;
        }
    };

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the file is called at its end. */
    public String extension() {
        return this == JPEG ? "jpg" : "webp";
    }

    abstract ImageWriter writer() throws IOException;

    abstract ImageWriteParam quality(ImageWriter writer, float quality);

    /** @param quality 0 to 1 */
    byte[] write(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = writer();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality(writer, quality));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
