package se.tmeit.images;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/** The decoders, in a registry of our own: none is found by chance, and none stays behind in the JDK's when the application goes. */
final class Decoders {
    private static final String JPEG_OF_THE_JDK = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
    private static final ImageReaderSpi JPEG = jpeg();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    private Decoders() {
    }

    static ImageReader create(PictureType type) throws IOException {
        return switch (type) {
            case JPEG -> JPEG.createReaderInstance();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> WEBP.createReaderInstance();
        };
    }

    /** Takes what the JDK's does not, such as four colours, and uses that for the rest. */
    private static ImageReaderSpi jpeg() {
        var registry = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        var ofTheJdk = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class,
                spi -> spi.getClass().getName().equals(JPEG_OF_THE_JDK), false).next();
        registry.registerServiceProvider(ofTheJdk, ImageReaderSpi.class);
        var spi = new JPEGImageReaderSpi();
        registry.registerServiceProvider(spi, ImageReaderSpi.class);
        return spi;
    }
}
