package se.tmeit.uploads.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came whole; it is gone from this server when it is closed. */
public record UploadedFile(Path path) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
