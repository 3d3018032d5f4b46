package se.tmeit.images;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** The sizes in which a picture is served. */
public enum Rendition {
    /** Square: the middle of it. */
    AVATAR(256, true),
    CARD(640, false),
    SCREEN(1440, false),
    FULL(PictureReader.LONGEST, false);

    private final int longest;
    private final boolean square;

    Rendition(int longest, boolean square) {
        this.longest = longest;
        this.square = square;
    }

    /** Of a picture that is as high as wide. */
    long mostPixels() {
        return (long) longest * longest;
    }

    BufferedImage of(BufferedImage picture) throws IOException {
        return square ? Scaling.square(picture, longest) : Scaling.fit(picture, longest);
    }
}
