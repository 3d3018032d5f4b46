package se.tmeit.images;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as people and attackers send them. */
public final class TestPicture {
    /** Stands in the EXIF data of {@link #withGps}, so that it can be looked for. */
    public static final String CAMERA = "Kistakamera 3000";

    private TestPicture() {
    }

    /** Red in the upper left quarter, fading elsewhere. */
    public static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, width, height, Color.GREEN));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), false);
    }

    /** A small JPEG, whose pixels no other picture has. */
    public static byte[] unique() {
        var image = drawn(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        for (var x = 0; x < 64; x += 8) {
            fill(image, x, ThreadLocalRandom.current().nextInt(1 << 24));
        }
        return encoded("jpeg", image, false);
    }

    private static void fill(BufferedImage image, int x, int rgb) {
        var graphics = image.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(x, 24, 8, 24);
        graphics.dispose();
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return encoded("jpeg", drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), true);
    }

    /** As it would be kept if somebody had sent it. */
    public static Pictures.Kept kept(BufferedImage image) throws IOException {
        var pictures = new Pictures();
        pictures.reader = new PictureReader();
        pictures.reader.turns = new PictureTurns(64);
        var sent = Files.createTempFile("picture", null);
        try {
            return pictures.prepare(Files.write(sent, encoded("jpeg", image, false)));
        } finally {
            Files.delete(sent);
        }
    }

    public static byte[] png(BufferedImage image) {
        return encoded("png", image, false);
    }

    public static byte[] webP(int width, int height) {
        try {
            return PictureFormat.WEBP.write(drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), 0.8f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG as phones make them: how it was held, which camera, where it was taken, and a text of its own. */
    public static byte[] withGps(byte[] jpeg, int orientation) {
        var camera = (CAMERA + '\0').getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + 2 + 4 * 12 + 4 + 48 + camera.length);
        var gpsDirectory = 8 + 2 + 3 * 12 + 4;
        var degrees = gpsDirectory + 2 + 4 * 12 + 4;
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0110, 2, camera.length, degrees + 48);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, gpsDirectory);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3, degrees);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(new byte[] {'E', 0, 0, 0});
        entry(tiff, 4, 5, 3, degrees + 24);
        tiff.putInt(0);
        for (var number : new int[] {59, 1, 24, 1, 17, 1, 17, 1, 56, 1, 41, 1}) {
            tiff.putInt(number);
        }
        tiff.put(camera);
        var exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        var xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CAMERA + "</x:xmpmeta>").getBytes(StandardCharsets.US_ASCII);
        var start = joined(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment(0xE1, exif), segment(0xE1, xmp),
                segment(0xFE, CAMERA.getBytes(StandardCharsets.US_ASCII)));
        return joined(start, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that says it is that large, and has nearly no data for it. */
    public static byte[] pngThatClaims(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        var data = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, chunk("IHDR", header), chunk("IDAT", data.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] encoded(String format, BufferedImage image, boolean progressive) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var how = writer.getDefaultWriteParam();
        if (progressive) {
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void entry(ByteBuffer directory, int tag, int type, int count, int value) {
        directory.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] segment(int marker, byte[] content) {
        return joined(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).array(), content);
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(named);
        return joined(ByteBuffer.allocate(4).putInt(content.length).array(), named, ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
