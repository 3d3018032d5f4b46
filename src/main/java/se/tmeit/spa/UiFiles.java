package se.tmeit.spa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The UI's files, kept in memory once they were asked for; there are some dozens, of 2 MB in all. */
@ApplicationScoped
class UiFiles {
    private static final Map<String, String> CODINGS = Map.of(".br", "br", ".gz", "gzip");
    private static final List<String> SMALLEST_FIRST = List.of(".br", ".gz");

    @Inject
    @ConfigProperty(name = "tmeit.ui.reload")
    boolean reload;

    private final Map<String, UiFile> known = new ConcurrentHashMap<>();

    /** Only files that exist are kept, so that asking for others fills no memory. */
    Optional<UiFile> find(ServletContext context, String path) throws IOException {
        var file = reload ? null : known.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        var read = isPublic(path) ? read(context, path) : Optional.<UiFile>empty();
        read.ifPresent(found -> known.put(path, found));
        return read;
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/") && !path.endsWith("/") && !path.contains("..") && !path.contains("//")
                && !path.regionMatches(true, 0, "/WEB-INF", 0, 8) && !path.regionMatches(true, 0, "/META-INF", 0, 9);
    }

    private static Optional<UiFile> read(ServletContext context, String path) throws IOException {
        var plain = bytes(context, path);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var forms = new ArrayList<UiFile.Form>();
        for (var ending : SMALLEST_FIRST) {
            bytes(context, path + ending).ifPresent(bytes -> forms.add(form(CODINGS.get(ending), bytes)));
        }
        forms.add(form(null, plain.get()));
        return Optional.of(new UiFile(mediaType(context, path), List.copyOf(forms)));
    }

    private static Optional<byte[]> bytes(ServletContext context, String path) throws IOException {
        try (var in = context.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UiFile.Form form(String coding, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new UiFile.Form(coding, bytes, "\"%08x-%x\"".formatted(crc.getValue(), bytes.length));
    }

    private static String mediaType(ServletContext context, String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "svg" -> "image/svg+xml; charset=utf-8";
            case "json" -> "application/json";
            case "webmanifest" -> "application/manifest+json";
            case "woff2" -> "font/woff2";
            case "png" -> "image/png";
            default -> Optional.ofNullable(context.getMimeType(path)).orElse("application/octet-stream");
        };
    }
}
