package se.tmeit.predecessor;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/** The command line and the environment of an import; passwords come from the environment only, since others can see a command line. */
record Options(Database from, Database to, boolean dryRun, Path report) {
    record Database(String url, String user, String password) {
    }

    static Options parse(List<String> arguments, Map<String, String> environment) throws UsageException {
        var left = new ArrayDeque<>(arguments);
        String from = null;
        var to = environment.get("DB_URL");
        var dryRun = false;
        Path report = null;
        while (!left.isEmpty()) {
            var option = left.pop();
            switch (option) {
                case "--from" -> from = value(option, left);
                case "--to" -> to = value(option, left);
                case "--report" -> report = Path.of(value(option, left));
                case "--dry-run" -> dryRun = true;
                default -> throw new UsageException("unknown option " + option);
            }
        }
        return new Options(
                new Database(postgresql("the source (--from or --dump)", from), environment.get("FROM_DB_USER"), environment.get("FROM_DB_PASSWORD")),
                new Database(postgresql("the target (DB_URL or --to)", to), environment.get("DB_USER"), environment.get("DB_PASSWORD")),
                dryRun, report);
    }

    private static String value(String option, ArrayDeque<String> left) throws UsageException {
        if (left.isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        return left.pop();
    }

    private static String postgresql(String what, String url) throws UsageException {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new UsageException(what + " must be a URL like jdbc:postgresql://host/name");
        }
        return url;
    }

    /** What is wrong with the command line. */
    static final class UsageException extends Exception {
        UsageException(String message) {
            super(message);
        }
    }
}
