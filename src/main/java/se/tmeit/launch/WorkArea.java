package se.tmeit.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where Liberty keeps what it found out about itself, which it would find out anew at each start in a new container. */
final class WorkArea {
    private WorkArea() {
    }

    /** Copies what was prepared when the image was built, unless there is something already, or nothing was prepared. */
    static void fill(Path workArea, Path prepared) throws IOException {
        if (Files.exists(workArea) || !Files.isDirectory(prepared)) {
            return;
        }
        Files.createDirectories(workArea.getParent());
        try (var paths = Files.walk(prepared)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, workArea.resolve(prepared.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
