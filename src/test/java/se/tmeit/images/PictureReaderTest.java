package se.tmeit.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** What is taken as a picture, what comes of it, and what is refused. */
class PictureReaderTest {
    private static final int RGB = BufferedImage.TYPE_3BYTE_BGR;

    @TempDir
    Path folder;

    private final PictureReader reader = new PictureReader();

    PictureReaderTest() {
        reader.turns = new PictureTurns(96);
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("JPEG", TestPicture.jpeg(640, 480)),
                Arguments.of("progressive JPEG", TestPicture.progressiveJpeg(640, 480)),
                Arguments.of("PNG", TestPicture.png(TestPicture.drawn(640, 480, RGB))),
                Arguments.of("PNG with transparency", TestPicture.png(TestPicture.drawn(640, 480, BufferedImage.TYPE_4BYTE_ABGR))),
                Arguments.of("PNG of few colours", TestPicture.png(TestPicture.drawn(640, 480, BufferedImage.TYPE_BYTE_INDEXED))),
                Arguments.of("WebP", TestPicture.webP(640, 480)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picturesAreRead(String name, byte[] bytes) throws IOException {
        var image = read(bytes);

        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(480);
        assertColor(image, 100, 100, Color.RED);
    }

    @Test
    void greyPictureIsRead() throws IOException {
        assertThat(read(TestPicture.png(TestPicture.drawn(64, 48, BufferedImage.TYPE_BYTE_GRAY))).getType()).isEqualTo(RGB);
        assertThat(read(TestPicture.png(TestPicture.drawn(64, 48, BufferedImage.TYPE_USHORT_GRAY))).getType()).isEqualTo(RGB);
    }

    @Test
    void transparentPartsAreWhite() throws IOException {
        var image = read(TestPicture.png(new BufferedImage(40, 30, BufferedImage.TYPE_4BYTE_ABGR)));

        assertColor(image, 20, 15, Color.WHITE);
    }

    /** Where the red quarter, which the camera saw in the upper left, ends up. */
    static Stream<Arguments> orientations() {
        return Stream.of(Arguments.of(1, 0.1, 0.1), Arguments.of(2, 0.9, 0.1), Arguments.of(3, 0.9, 0.9), Arguments.of(4, 0.1, 0.9),
                Arguments.of(5, 0.1, 0.1), Arguments.of(6, 0.9, 0.1), Arguments.of(7, 0.9, 0.9), Arguments.of(8, 0.1, 0.9));
    }

    @ParameterizedTest(name = "orientation {0}")
    @MethodSource("orientations")
    void pictureIsTurnedUpright(int orientation, double right, double down) throws IOException {
        var image = read(TestPicture.withGps(TestPicture.jpeg(640, 480), orientation));

        var lies = orientation >= 5;
        assertThat(image.getWidth()).isEqualTo(lies ? 480 : 640);
        assertThat(image.getHeight()).isEqualTo(lies ? 640 : 480);
        assertThat(image.getType()).isEqualTo(RGB);
        assertColor(image, (int) (image.getWidth() * right), (int) (image.getHeight() * down), Color.RED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void orientationThatDoesNotExistIsUpright(int orientation) throws IOException {
        assertThat(read(TestPicture.withGps(TestPicture.jpeg(640, 480), orientation)).getWidth()).isEqualTo(640);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @MethodSource("sizes")
    void largePictureIsMadeSmallerInItsProportions(int width, int height, int expectedWidth, int expectedHeight) throws IOException {
        var image = read(TestPicture.jpeg(width, height));

        assertThat(image.getWidth()).isEqualTo(expectedWidth);
        assertThat(image.getHeight()).isEqualTo(expectedHeight);
        assertColor(image, expectedWidth / 4, expectedHeight / 4, Color.RED);
        assertColor(image, expectedWidth / 2 - 8, expectedHeight / 2 - 8, Color.RED);
        assertThat(new Color(image.getRGB(expectedWidth / 2 + 8, expectedHeight / 2 + 8)).getRed()).isLessThan(60);
        assertThat(new Color(image.getRGB(expectedWidth - 1, expectedHeight - 1)).getGreen()).isGreaterThan(200);
    }

    static Stream<Arguments> sizes() {
        return Stream.of(Arguments.of(2560, 1920, 2560, 1920), Arguments.of(4000, 3000, 2560, 1920), Arguments.of(5121, 3841, 2560, 1920),
                Arguments.of(3000, 6000, 1280, 2560), Arguments.of(8944, 6708, 2560, 1920), Arguments.of(12_000, 600, 2560, 128));
    }

    /** A picture that gets evenly lighter from top to bottom, which is read in several bands, has no step where one ends. */
    @ParameterizedTest
    @ValueSource(ints = {3000, 6500})
    void bandsLeaveNoSeam(int height) throws IOException {
        var shades = new BufferedImage(height * 4 / 3, height, RGB);
        var graphics = shades.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLACK, 0, height, Color.WHITE));
        graphics.fillRect(0, 0, shades.getWidth(), height);
        graphics.dispose();

        var image = read(TestPicture.png(shades));

        for (var y = 0; y < image.getHeight(); y++) {
            var expected = 255.0 * y / image.getHeight();
            assertThat((double) new Color(image.getRGB(image.getWidth() / 2, y)).getGreen()).as("row %s", y).isCloseTo(expected, within(2.0));
            assertThat(image.getRGB(image.getWidth() - 1, y)).as("row %s", y).isEqualTo(image.getRGB(0, y));
        }
    }

    @Test
    void threadsOfAHeightOfOnePixelAreRead() throws IOException {
        assertThat(read(TestPicture.png(new BufferedImage(30_000, 1, RGB))).getHeight()).isEqualTo(1);
    }

    @Test
    void metadataIsGone() throws IOException {
        var sent = TestPicture.withGps(TestPicture.jpeg(640, 480), 6);
        assertThat(latin(sent)).contains(TestPicture.CAMERA).contains("Exif");

        for (var format : PictureFormat.values()) {
            var written = latin(format.write(read(sent), 0.8f));

            assertThat(written).doesNotContain(TestPicture.CAMERA).doesNotContain("Exif").doesNotContain("EXIF").doesNotContain("xmp").doesNotContain("ICC");
        }
    }

    @Test
    void whatHangsOnAPictureIsGone() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("Evil.class"));
            entries.write(new byte[100]);
        }

        var written = PictureFormat.JPEG.write(read(TestPicture.joined(TestPicture.jpeg(64, 48), zip.toByteArray())), 0.8f);

        assertThat(latin(written)).doesNotContain("Evil.class");
    }

    static Stream<Arguments> others() {
        var gif = new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};
        return Stream.of(
                Arguments.of("GIF", gif),
                Arguments.of("GIF and JAR", TestPicture.joined(gif, new byte[] {'P', 'K', 3, 4})),
                Arguments.of("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("HTML", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("PDF", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("HEIC", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0}),
                Arguments.of("WAV", "RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("one byte", new byte[] {(byte) 0xFF}),
                Arguments.of("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatIsNoPictureIsRefused(String name, byte[] bytes) {
        assertRefused(bytes, ProblemType.PICTURE_UNSUPPORTED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void cutPictureIsRefused(String name, byte[] bytes) {
        for (var share : new double[] {0.02, 0.3, 0.6, 0.9}) {
            assertRefused(Arrays.copyOf(bytes, Math.max(PictureType.HEAD, (int) (bytes.length * share))), ProblemType.PICTURE_BROKEN);
        }
    }

    @Test
    void garbageBehindAHeadIsRefused() {
        for (var head : new byte[][] {{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            "RIFF\u0010\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1)}) {
            var bytes = new byte[5000];
            new java.util.Random(head.length).nextBytes(bytes);
            assertRefused(TestPicture.joined(head, bytes), ProblemType.PICTURE_BROKEN);
        }
    }

    @Test
    void bombIsRefusedByWhatItSaysOfItself() {
        assertRefused(TestPicture.pngThatClaims(60_001, 1_000), ProblemType.PICTURE_TOO_LARGE);
        assertRefused(TestPicture.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE), ProblemType.PICTURE_TOO_LARGE);
        assertRefused(TestPicture.pngThatClaims(0, 10), ProblemType.PICTURE_BROKEN);
        assertRefused(TestPicture.pngThatClaims(-5, 10), ProblemType.PICTURE_BROKEN);
    }

    @Test
    void pictureThatHasLessThanItClaimsIsRefused() {
        assertRefused(TestPicture.pngThatClaims(7_000, 7_000), ProblemType.PICTURE_BROKEN);
    }

    @Test
    void progressivePictureMayHaveHalfTheSize() throws IOException {
        assertThat(read(TestPicture.jpeg(6_000, 5_001)).getWidth()).isEqualTo(2560);
        assertRefused(TestPicture.progressiveJpeg(6_000, 5_001), ProblemType.PICTURE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 640})
    void renditionsAreNeverLargerThanThePicture(int side) throws IOException {
        var image = read(TestPicture.png(TestPicture.drawn(side, side, RGB)));

        for (var format : PictureFormat.values()) {
            var square = read(format.write(Scaling.square(image, 192), 0.8f));
            assertThat(square.getWidth()).isEqualTo(Math.min(side, 192));
            assertThat(square.getHeight()).isEqualTo(Math.min(side, 192));
        }
    }

    @Test
    void jpegComesInPasses() throws IOException {
        var file = Files.write(folder.resolve("written"), PictureFormat.JPEG.write(TestPicture.drawn(640, 480, RGB), 0.8f));

        assertThat(PictureFacts.of(file).progressive()).isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file))).getWidth()).isEqualTo(640);
    }

    private BufferedImage read(byte[] bytes) throws IOException {
        return reader.read(Files.write(folder.resolve("picture"), bytes), image -> image);
    }

    private void assertRefused(byte[] bytes, ProblemType type) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(bytes)).extracting(ProblemException::type).isEqualTo(type);
    }

    private static void assertColor(BufferedImage image, int x, int y, Color expected) {
        var color = new Color(image.getRGB(x, y));
        assertThat(Math.abs(color.getRed() - expected.getRed()) + Math.abs(color.getGreen() - expected.getGreen()) + Math.abs(color.getBlue() - expected.getBlue()))
                .as("%s at %d,%d", color, x, y).isLessThan(60);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
