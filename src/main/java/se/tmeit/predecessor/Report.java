package se.tmeit.predecessor;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What became of each row, in the order in which they were read. It names people by their uuid only, so that it can be passed on. */
record Report(List<Line> lines, long withPassword) {
    /** What became of a row. */
    enum Outcome {
        TAKEN("taken as they were"), REPAIRED("taken with a repair"), HERE("already here, left untouched"), LEFT("left out");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    record Line(String row, Outcome outcome, List<String> notes) {
        private static final String CSV_QUOTE = "\"";

        /** Only uuids and our own words stand here, none of which holds a quotation mark. */
        String toCsv() {
            return row + "," + outcome + "," + CSV_QUOTE + String.join("; ", notes) + CSV_QUOTE;
        }
    }

    long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    void print(PrintStream out, boolean dryRun) {
        lines.stream().filter(line -> line.outcome() != Outcome.TAKEN)
                .forEach(line -> out.printf("%-8s  %s  %s%n", line.outcome(), line.row(), String.join("; ", line.notes())));
        out.printf("%d rows read%n", lines.size());
        Arrays.stream(Outcome.values()).forEach(outcome -> out.printf("%7d %s%n", count(outcome), outcome.words));
        out.printf("%d of those taken keep their password, %d have none%n", withPassword,
                count(Outcome.TAKEN) + count(Outcome.REPAIRED) - withPassword);
        if (dryRun) {
            out.println("This was a dry run: nothing was changed.");
        }
    }

    String toCsv() {
        return "row,outcome,notes\n" + lines.stream().map(line -> line.toCsv() + "\n").collect(Collectors.joining());
    }
}
