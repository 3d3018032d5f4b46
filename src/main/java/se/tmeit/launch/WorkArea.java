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
        // It has its name only when it is whole: a container that is killed while it copies starts again with the same volume.
        var copy = workArea.resolveSibling("workarea.copy");
        try (var paths = Files.walk(prepared)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = copy.resolve(prepared.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.move(copy, workArea);
    }
}
