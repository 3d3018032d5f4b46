package se.tmeit.predecessor;

import java.util.List;
import java.util.UUID;
import se.tmeit.predecessor.Report.Line;
import se.tmeit.predecessor.Report.Outcome;

/** What becomes of the rows of one table; each row gets its line once. */
final class Lines {
    private final String table;
    private final Line[] lines;

    Lines(String table, int rows) {
        this.table = table;
        this.lines = new Line[rows];
    }

    /** @param id null when the row has none */
    void note(int number, UUID id, Outcome outcome, List<String> notes) {
        lines[number - 1] = new Line(table, id == null ? "row " + number : id.toString(), outcome, notes);
    }

    void take(int number, UUID id, List<String> repairs) {
        note(number, id, repairs.isEmpty() ? Outcome.TAKEN : Outcome.REPAIRED, repairs);
    }

    void leave(int number, UUID id, String reason) {
        note(number, id, Outcome.LEFT, List.of(reason));
    }

    List<Line> all() {
        return List.of(lines);
    }
}
