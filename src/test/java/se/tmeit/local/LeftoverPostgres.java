package se.tmeit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that went on running on a data folder after whoever started it was killed. */
final class LeftoverPostgres {
    private static final long PATIENCE_SECONDS = 20;

    private LeftoverPostgres() {
    }

    /** Stops it, and removes the mark of one that died; without either a new server would refuse to start on the folder. */
    static void stop(Path data) throws Exception {
        var mark = data.resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        var process = ProcessHandle.of(firstNumber(mark)).filter(LeftoverPostgres::isPostgres);
        if (process.isPresent()) {
            // Its fast shutdown: ends the sessions and writes everything down.
            new ProcessBuilder("kill", "-INT", String.valueOf(process.get().pid())).inheritIO().start().waitFor();
            process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(mark);
    }

    /** Another process may have the number by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private static long firstNumber(Path mark) throws IOException {
        try (var lines = Files.lines(mark)) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(-1L);
        }
    }
}
