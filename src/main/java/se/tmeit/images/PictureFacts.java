package se.tmeit.images;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a file says of its picture beside the pixels.
 *
 * @param orientation how a camera was held, 1 (upright) to 8, as EXIF counts
 * @param progressive whether a JPEG comes in passes: its decoder holds all of them at once
 */
record PictureFacts(int orientation, boolean progressive) {
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    /** SOF2, as the marker is called. */
    private static final int PROGRESSIVE = 2;

    /** Metadata that nobody can read says nothing; whether the picture can be read is another matter. */
    static PictureFacts of(Path file) throws IOException {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException | EOFException e) {
            return new PictureFacts(UPRIGHT, false);
        }
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var jpeg = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        return new PictureFacts(orientation(exif), jpeg != null && Integer.valueOf(PROGRESSIVE).equals(jpeg.getInteger(JpegDirectory.TAG_COMPRESSION_TYPE)));
    }

    private static int orientation(ExifIFD0Directory exif) {
        var said = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return said == null || said < UPRIGHT || said > LAST ? UPRIGHT : said;
    }
}
