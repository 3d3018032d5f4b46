package se.tmeit.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws what stands for photos: nobody in them is anybody. */
final class DemoDrawing {
    private static final List<Color> SKINS = List.of(new Color(0xf3d3b8), new Color(0xe0ac85), new Color(0xb97a50), new Color(0x7c4a2d));
    private static final List<Color> HAIRS = List.of(new Color(0x2b1d16), new Color(0x5c3a21), new Color(0xc9a227), new Color(0xa83f2c), new Color(0x9aa0a6));
    private static final List<Color> CLOTHES = List.of(new Color(0x2e5d4b), new Color(0xc2185b), new Color(0x274b8f), new Color(0xe08a1e), new Color(0x4b3b78));
    private static final List<Color> DUSK = List.of(new Color(0x1b2440), new Color(0x3a1f3d), new Color(0x10302f), new Color(0x40231a));
    private static final List<Color> GLOW = List.of(new Color(0xffb74d), new Color(0xff6f91), new Color(0x7fd1ae), new Color(0x8ab6ff));

    private final Chance chance;

    DemoDrawing(Chance chance) {
        this.chance = chance;
    }

    /** Some people below lamps, in a cellar. */
    BufferedImage party(int width, int height, int people) {
        return drawn(width, height, canvas -> {
            canvas.setPaint(new GradientPaint(0, 0, chance.oneOf(DUSK), width, height, chance.oneOf(GLOW).darker()));
            canvas.fillRect(0, 0, width, height);
            lamps(canvas, width, height);
            for (var i = 0; i < people; i++) {
                var size = height * chance.between(22, 30) / 100;
                person(canvas, width * (2 * i + 1) / (2 * people) + chance.between(-10, 10), height - size * chance.between(14, 18) / 10, size);
            }
            canvas.setColor(new Color(0x2a1a12));
            canvas.fillRect(0, height - height / 9, width, height / 9);
        });
    }

    /** Somebody's head and shoulders. */
    BufferedImage portrait(int side) {
        return drawn(side, side, canvas -> {
            canvas.setPaint(new GradientPaint(0, 0, chance.oneOf(GLOW), 0, side, chance.oneOf(CLOTHES)));
            canvas.fillRect(0, 0, side, side);
            person(canvas, side / 2, side * 4 / 10, side / 2);
        });
    }

    private void lamps(Graphics2D canvas, int width, int height) {
        for (var i = 0; i < 24; i++) {
            var glow = chance.oneOf(GLOW);
            var radius = chance.between(height / 40, height / 12);
            canvas.setColor(new Color(glow.getRed(), glow.getGreen(), glow.getBlue(), chance.between(50, 150)));
            canvas.fillOval(chance.between(0, width), chance.between(0, height / 2), radius, radius);
        }
    }

    /** @param size how high the head is */
    private void person(Graphics2D canvas, int x, int y, int size) {
        canvas.setColor(chance.oneOf(CLOTHES));
        canvas.fillRoundRect(x - size * 7 / 10, y + size / 2, size * 14 / 10, size * 3, size, size);
        canvas.setColor(chance.oneOf(SKINS));
        canvas.fillRect(x - size / 8, y + size / 3, size / 4, size / 3);
        canvas.fillOval(x - size * 4 / 10, y - size / 2, size * 8 / 10, size);
        canvas.setColor(chance.oneOf(HAIRS));
        canvas.fillArc(x - size * 44 / 100, y - size * 56 / 100, size * 88 / 100, size * 9 / 10, 0, 180);
        canvas.setColor(Color.BLACK);
        canvas.fillOval(x - size / 5, y - size / 12, size / 14, size / 14);
        canvas.fillOval(x + size / 7, y - size / 12, size / 14, size / 14);
        canvas.setStroke(new BasicStroke(Math.max(2f, size / 40f)));
        canvas.drawArc(x - size / 6, y + size / 24, size / 3, size / 5, 200, 140);
    }

    private static BufferedImage drawn(int width, int height, Drawing drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.on(canvas);
        canvas.dispose();
        return image;
    }

    @FunctionalInterface
    private interface Drawing {
        void on(Graphics2D canvas);
    }
}
