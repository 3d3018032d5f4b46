package se.tmeit.photos.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.tmeit.images.PictureFormat;
import se.tmeit.images.Pictures;
import se.tmeit.images.Rendition;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.photos.entity.StoredPicture;

/**
 * The bytes of photos in the storage: the picture that is kept as {@code photos/HASH/kept.jpg}, and the sizes made of it beside it. What lies
 * there under a hash never changes, so that what is served often is kept in memory as well.
 */
@ApplicationScoped
public class PhotoObjects {
    static final String PREFIX = "photos/";
    private static final String KEPT = "kept.jpg";
    private static final long BYTES_IN_MEMORY = 16L << 20;

    @Inject
    ObjectStore store;

    @Inject
    Pictures pictures;

    private final Cache<String, byte[]> served = Caffeine.newBuilder().maximumWeight(BYTES_IN_MEMORY)
            .weigher((String key, byte[] bytes) -> key.length() + bytes.length).executor(Runnable::run).build();

    /** Throws STORAGE_AWAY. The row that names it comes after. */
    StoredPicture keep(Pictures.Kept picture) {
        var hash = hash(picture.jpeg());
        put(key(hash, KEPT), picture.jpeg(), PictureFormat.JPEG);
        return new StoredPicture(hash, picture.width(), picture.height(), picture.blur());
    }

    /**
     * Puts a picture back that went before its row was there: the sweep may have come upon one of the same pixels that nothing named. It looks
     * for the row again after it took something away, so that one of the two sees the other.
     */
    void keepStill(Pictures.Kept picture) {
        var key = key(hash(picture.jpeg()), KEPT);
        if (!store.has(key)) {
            put(key, picture.jpeg(), PictureFormat.JPEG);
        }
    }

    /** One size of a picture, made now where nobody made it yet; empty when the picture itself is gone. Throws STORAGE_AWAY and PICTURES_BUSY. */
    public Optional<byte[]> rendition(String hash, Rendition rendition, PictureFormat format) {
        var key = key(hash, rendition, format);
        var known = served.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = store.read(key).or(() -> kept(hash).map(kept -> made(key, kept, rendition, format)));
        found.ifPresent(bytes -> served.put(key, bytes));
        return found;
    }

    /** Makes every size, of a picture that is there. Throws STORAGE_AWAY and PICTURES_BUSY. */
    void render(String hash) {
        kept(hash).ifPresent(kept -> renditions(kept).forEach(made -> put(key(hash, made.rendition(), made.format()), made.bytes(), made.format())));
    }

    private List<Pictures.Made> renditions(byte[] kept) {
        try {
            return pictures.renditions(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] made(String key, byte[] kept, Rendition rendition, PictureFormat format) {
        try {
            var bytes = pictures.rendition(kept, rendition, format);
            put(key, bytes, format);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String key, byte[] bytes, PictureFormat format) {
        store.put(key, new ByteArrayInputStream(bytes), bytes.length, format.mediaType());
    }

    /** The hash in a key of ours. */
    static String hashOf(String key) {
        var end = key.indexOf('/', PREFIX.length());
        return key.substring(PREFIX.length(), end < 0 ? key.length() : end);
    }

    /** Whether the key is that of a picture itself, not of a size made of it. */
    static boolean isKept(String key) {
        return key.endsWith("/" + KEPT);
    }

    static String mediaType(String key) {
        return (key.endsWith(PictureFormat.WEBP.extension()) ? PictureFormat.WEBP : PictureFormat.JPEG).mediaType();
    }

    /** The picture that is kept, as JPEG. Throws STORAGE_AWAY. */
    public Optional<byte[]> kept(String hash) {
        return store.read(key(hash, KEPT));
    }

    private static String key(String hash, Rendition rendition, PictureFormat format) {
        return key(hash, rendition.name().toLowerCase(Locale.ROOT) + "." + format.extension());
    }

    private static String key(String hash, String name) {
        return PREFIX + hash + "/" + name;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
