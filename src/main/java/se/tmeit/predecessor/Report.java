package se.tmeit.predecessor;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of each row, in the order in which they were read. It names people by their uuid only, so that it can be passed on. */
record Report(List<Line> lines, long withPassword, long withoutPassword) {
    /** What became of a row. */
    enum Outcome {
        TAKEN("taken as they were"), REPAIRED("taken with a repair"), HERE("already here, left untouched"), MOVED("moved on the old site, see the members"), LEFT("left out");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    record Line(String table, String row, Outcome outcome, List<String> notes) {
        private static final String CSV_QUOTE = "\"";

        /** Only uuids and our own words stand here, none of which holds a quotation mark. */
        String toCsv() {
            return table + "," + row + "," + outcome + "," + CSV_QUOTE + String.join("; ", notes) + CSV_QUOTE;
        }
    }

    static Report of(MemberPlan members, OldAccountPlan oldAccounts, SignUpPlan signUps, EventPlan events) {
        var lines = Stream.of(members.lines(), oldAccounts.lines(), signUps.lines(), events.lines()).flatMap(table -> table.all().stream()).toList();
        var withPassword = members.members().stream().filter(member -> member.passwordHash() != null).count();
        return new Report(lines, withPassword, members.members().size() - withPassword);
    }

    long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    void print(PrintStream out, boolean dryRun) {
        lines.stream().filter(line -> line.outcome() != Outcome.TAKEN && line.outcome() != Outcome.MOVED)
                .forEach(line -> out.printf("%-8s  %s %s  %s%n", line.outcome(), line.table(), line.row(), String.join("; ", line.notes())));
        lines.stream().map(Line::table).distinct().forEach(table -> printTotals(out, table));
        out.printf("%d of the members taken keep their password, %d have none and can be invited, save ex-praos%n", withPassword, withoutPassword);
        if (dryRun) {
            out.println("This was a dry run: nothing was changed.");
        }
    }

    private void printTotals(PrintStream out, String table) {
        var counts = lines.stream().filter(line -> line.table().equals(table)).collect(Collectors.groupingBy(Line::outcome, Collectors.counting()));
        out.printf("%s: %d rows read%n", table, counts.values().stream().mapToLong(Long::longValue).sum());
        Arrays.stream(Outcome.values()).filter(counts::containsKey).forEach(outcome -> out.printf("%7d %s%n", counts.get(outcome), outcome.words));
    }

    String toCsv() {
        return "table,row,outcome,notes\n" + lines.stream().map(line -> line.toCsv() + "\n").collect(Collectors.joining());
    }
}
