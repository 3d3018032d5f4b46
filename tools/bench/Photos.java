import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Invents photos of 12 megapixels, each another one: blots from as large as the picture down to a few pixels, under the grain of a sensor, so
 * that they take about as many bytes, and as much work, as those of a phone. Usage: java tools/bench/Photos.java FOLDER COUNT
 */
final class Photos {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final double GRAIN = 10;
    private static final float QUALITY = 0.92f;
    private static final byte[] GRAINS = grains(1 << 20);

    private Photos() {
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        ImageIO.setUseCache(false);
        IntStream.range(0, Integer.parseInt(args[1])).parallel().forEach(number -> {
            try {
                write(photo(new Random(number)), folder.resolve("%03d.jpg".formatted(number)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BufferedImage photo(Random random) {
        var scene = new BufferedImage(WIDTH / 4, HEIGHT / 4, BufferedImage.TYPE_3BYTE_BGR);
        for (var blots = 4; blots < scene.getWidth(); blots *= 4) {
            draw(blots(random, blots, blots * HEIGHT / WIDTH, blots == 4 ? 255 : 2000 / blots), scene);
        }
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        draw(scene, photo);
        var bytes = ((DataBufferByte) photo.getRaster().getDataBuffer()).getData();
        for (var row = 0; row < HEIGHT; row++) {
            var grain = random.nextInt(GRAINS.length);
            for (var i = row * WIDTH * 3; i < (row + 1) * WIDTH * 3; i++) {
                bytes[i] = (byte) Math.max(0, Math.min(255, (bytes[i] & 0xff) + GRAINS[grain++ % GRAINS.length]));
            }
        }
        return photo;
    }

    /** As large as the other one is. */
    private static void draw(BufferedImage image, BufferedImage onto) {
        var graphics = onto.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, onto.getWidth(), onto.getHeight(), null);
        graphics.dispose();
    }

    private static BufferedImage blots(Random random, int width, int height, int alpha) {
        var blots = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var i = 0; i < width * height; i++) {
            blots.setRGB(i % width, i / width, alpha << 24 | Color.HSBtoRGB(random.nextFloat(), random.nextFloat() * 0.6f, random.nextFloat()) & 0xffffff);
        }
        return blots;
    }

    private static byte[] grains(int count) {
        var random = new Random(count);
        var grains = new byte[count];
        for (var i = 0; i < count; i++) {
            grains[i] = (byte) Math.max(-128, Math.min(127, Math.round(random.nextGaussian() * GRAIN)));
        }
        return grains;
    }

    private static void write(BufferedImage photo, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
