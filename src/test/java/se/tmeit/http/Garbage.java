package se.tmeit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import se.tmeit.json.Json;

/** Input that no honest client sends; the same seed gives the same again. */
final class Garbage {
    private static final List<String> TEXTS = List.of("", " ", "null", "true", "-1", "0", "1e400", "9".repeat(400), "x".repeat(3000), "\0", "a\0b", "\r\nX: y",
        "\ud800", "\udc00\ud800", "\u202e", "\ufeff", "\ufffe", "🦆", "åäö", "' or 1=1 --", "<script>", "${jndi:ldap://x}", "%00", "%", "../../etc/passwd", "*",
        "0001-01-01", "+999999999-12-31", "-999999999-01-01", "2024-02-30", "2024-01-01T00:00:00Z", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1",
        "MASTER", "EXPRAO", "\"", "\\", "{}", "[]", "a,b;c", "ebba@example.org", "@", "a@b");
    private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1.5", "1e400", "1E999999999", "-0", "9".repeat(900),
        "\"" + "x".repeat(60_000) + "\"", "[]", "{}", "[null]", "[[]]",
        "{\"a\":null}", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"0001-01-01\"", "\"+999999999-01-01\"", "\"2024-02-29\"", "\"MASTER\"", "\"en\"", "NaN", "'x'");
    private static final List<String> HEADERS = List.of("", "*", "\"", "W/", "\"x\"", "W/\"x\", \"y\"", "text/plain", "application/json", "application/*", "/", "a/b/c",
        "application/json; charset=none", "application/json; charset=utf-16", "application/merge-patch+json; q=x", "json", ";", ",", "=", "tmeit_session=",
        "tmeit_session=x; tmeit_session=y", "$Version=1; $Path=/", "a=\"b", "=;=;", "x".repeat(2000), "\u00e5\u00e4", "multipart/form-data", "*/*;q=0", "gzip;q=nan");

    private final Random random;

    Garbage(long seed) {
        random = new Random(seed);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    String text() {
        return oneIn(4) ? randomText() : pick(TEXTS);
    }

    String header() {
        return pick(HEADERS);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Now and then as it was given, mostly bent or broken. */
    byte[] body(String example) {
        var valid = example.isEmpty() ? "{}" : example;
        return switch (random.nextInt(10)) {
            case 0 -> valid.getBytes(StandardCharsets.UTF_8);
            case 1 -> bytes();
            case 2 -> broken(valid.getBytes(StandardCharsets.UTF_8));
            case 3 -> ("[".repeat(random.nextInt(20_000)) + valid).getBytes(StandardCharsets.UTF_8);
            case 4 -> new byte[oneIn(8) ? 10_000_000 : random.nextInt(100_000)];
            case 5 -> pick(VALUES).getBytes(StandardCharsets.UTF_8);
            default -> bent(valid).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Valid JSON in which one field has another value, is missing, or is there twice or for the first time. */
    private String bent(String json) {
        try {
            var object = (ObjectNode) Json.MAPPER.readTree(json);
            var names = new ArrayList<>(object.properties().stream().map(field -> field.getKey()).toList());
            names.add(randomText());
            var name = pick(names);
            var text = oneIn(2) ? pick(VALUES) : quoted(text());
            var rest = object.deepCopy();
            rest.remove(name);
            var others = rest.properties().stream().map(field -> quoted(field.getKey()) + ":" + field.getValue()).toList();
            var fields = new ArrayList<>(others);
            if (!oneIn(5)) {
                fields.add(quoted(name) + ":" + text);
            }
            if (oneIn(10)) {
                fields.add(quoted(name) + ":" + object.path(name));
            }
            return "{" + String.join(",", fields) + "}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        JsonNode node = Json.MAPPER.getNodeFactory().textNode(text);
        return node.toString();
    }

    private byte[] broken(byte[] bytes) {
        var copy = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(5)));
        for (var i = 0; i <= random.nextInt(3); i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String randomText() {
        var text = new StringBuilder();
        for (var i = 0; i < random.nextInt(12); i++) {
            text.appendCodePoint(oneIn(3) ? random.nextInt(0x1_0000) : random.nextInt(0x80));
        }
        return text.toString();
    }
}
