package se.tmeit.photos.entity;

/**
 * A picture as it lies in the storage.
 *
 * @param contentHash SHA-256 of its bytes, in hexadecimal
 * @param width in pixels
 * @param height in pixels
 * @param blur the picture 24 pixels wide or high, as WebP in Base64
 */
public record StoredPicture(String contentHash, int width, int height, String blur) {
}
