import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds change sets to the schema rule: a new schema leaves the release before it working. See {@code --help}. */
public class LintChangeSets {
    private static final String USAGE = """
            Usage: java tools/LintChangeSets.java FOLDER [BEFORE RELEASE...]
                   java tools/LintChangeSets.java --help

            FOLDER has the change sets (master.yaml and SQL files), BEFORE those of the release before, RELEASE is each version up to that one.
            Every change set says how it is rolled back. With BEFORE:
              - a released change set stays as it is, and new ones come after it (those that run again at each update may change);
              - a new one takes away, renames or retypes nothing that was released, and makes nothing stricter: no new column that is 'not null'
                without a default, no 'set not null', no constraint or unique index on released columns. What is new itself may change freely.
            A change set may do so all the same when it names, in a line below its first, the oldest release that works with it, such as the one
            that stopped using a column:  --works-with: 1.4.0
            Prints what is wrong, a line each. Exits with 0 when nothing is, with 1 when something is, with 2 when called wrongly.
            """;

    private static final String CANNOT_BE_JUDGED = "cannot be judged; write what changes the schema as plain statements.";
    private static final String TAKES_AWAY = "takes away what the release before may use.";
    private static final String STRICTER = "is stricter than the release before, which may write what it refuses.";
    private static final String CHANGES = "changes what the release before may rely on.";
    private static final String WANTS_A_VALUE = "wants a value that the release before does not write: give it a default.";

    /** @param again whether it runs at each update, or whenever it was edited */
    private record ChangeSet(String file, String id, String text, boolean again) {
        private static final Pattern WORKS_WITH = Pattern.compile("^--works-with: *(\\S+) *$", Pattern.MULTILINE);

        /** By which Liquibase knows it. */
        String key() {
            return file + ", " + id;
        }

        boolean saysHowToRollBack() {
            return Pattern.compile("^--rollback \\S|^/\\* liquibase rollback", Pattern.MULTILINE).matcher(text).find();
        }

        List<String> worksWith() {
            return WORKS_WITH.matcher(text).results().map(mark -> mark.group(1)).toList();
        }
    }

    private final List<String> problems = new ArrayList<>();
    /** Tables, and columns and constraints as {@code table.name}, and all else by name, that no release has. */
    private final Set<String> fresh = new HashSet<>();
    /** Columns that are new in released tables, and what is known of them. */
    private final Set<String> mandatory = new HashSet<>();
    private final Set<String> withDefault = new HashSet<>();
    private final Set<String> releasedUniqueIndexes = new HashSet<>();

    public static void main(String... arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.print(USAGE);
            return;
        }
        if (arguments.length == 0 || arguments.length == 2 || arguments[0].startsWith("-")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var problems = new LintChangeSets().problems(List.of(arguments));
        problems.forEach(System.out::println);
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    private List<String> problems(List<String> arguments) throws IOException {
        var all = read(Path.of(arguments.get(0)));
        all.stream().filter(set -> !set.saysHowToRollBack())
                .forEach(set -> problems.add(set.key() + ": has no --rollback; '--rollback empty' says that there is nothing to undo."));
        if (arguments.size() > 1) {
            compare(read(Path.of(arguments.get(1))), all, arguments.subList(2, arguments.size()));
        }
        return problems;
    }

    private List<ChangeSet> read(Path folder) throws IOException {
        var sets = new ArrayList<ChangeSet>();
        for (var line : Files.readAllLines(folder.resolve("master.yaml"))) {
            var include = Pattern.compile(" *- include: *\\{ *file: *db/changelog/([\\w.-]+\\.sql) *\\}").matcher(line);
            if (include.matches()) {
                var file = include.group(1);
                for (var text : Files.readString(folder.resolve(file)).replace("\r\n", "\n").split("(?m)^(?=--changeset )")) {
                    var header = Pattern.compile("--changeset [^\\s:]+:(\\S+)(.*)").matcher(text);
                    if (header.lookingAt()) {
                        sets.add(new ChangeSet(file, header.group(1), text.strip(), header.group(2).matches(".*\\brun(Always|OnChange):true\\b.*")));
                    }
                }
            } else if (!line.isBlank() && !line.strip().startsWith("#") && !line.strip().equals("databaseChangeLog:")) {
                problems.add("master.yaml: '" + line.strip() + "' cannot be judged; it includes SQL files of its folder, and nothing else.");
            }
        }
        return sets;
    }

    private void compare(List<ChangeSet> before, List<ChangeSet> now, List<String> releases) {
        var released = new LinkedHashMap<String, ChangeSet>();
        before.forEach(set -> released.put(set.key(), set));
        keepReleased(released, now);
        before.forEach(set -> Pattern.compile("(?i)create unique index (?:if not exists )?(\\w+)").matcher(set.text()).results()
                .forEach(index -> releasedUniqueIndexes.add(index.group(1).toLowerCase(Locale.ROOT))));
        for (var set : now) {
            var earlier = released.get(set.key());
            if (earlier == null || set.again() && !earlier.text().equals(set.text())) {
                judge(set, releases);
            }
        }
    }

    private void keepReleased(Map<String, ChangeSet> released, List<ChangeSet> now) {
        var stays = released.values().stream().filter(set -> !set.again()).map(ChangeSet::key).toList();
        var present = new LinkedHashMap<String, ChangeSet>();
        now.stream().filter(set -> !set.again()).forEach(set -> present.put(set.key(), set));
        for (var key : stays) {
            if (!present.containsKey(key)) {
                problems.add(key + ": was released, and is gone.");
            } else if (!present.get(key).text().equals(released.get(key).text())) {
                problems.add(key + ": was released, and is edited; what it should do else belongs into a new change set.");
            }
        }
        var order = new ArrayList<>(present.keySet());
        for (int i = 0; i < stays.size() && present.keySet().containsAll(stays); i++) {
            if (!order.get(i).equals(stays.get(i))) {
                problems.add(order.get(i) + ": stands in master.yaml where the release before has " + stays.get(i) + "; new ones come last.");
                return;
            }
        }
    }

    private void judge(ChangeSet set, List<String> releases) {
        var complaints = new ArrayList<String>();
        for (var statement : statements(set.text())) {
            var complaint = complaint(statement);
            if (!complaint.isEmpty()) {
                complaints.add(set.key() + ": '" + (statement.length() > 100 ? statement.substring(0, 100) + "…" : statement) + "' " + complaint);
            }
        }
        var unknown = set.worksWith().stream().filter(release -> !releases.contains(release)).toList();
        if (!unknown.isEmpty()) {
            problems.add(set.key() + ": --works-with names " + String.join(", ", unknown) + ", which is none of the releases so far ("
                    + String.join(", ", releases) + ").");
        } else if (set.worksWith().isEmpty()) {
            problems.addAll(complaints);
        }
    }

    /** In small letters, without comments and texts, each name as short as it can be. */
    private static List<String> statements(String text) {
        var statements = new ArrayList<String>();
        var current = new StringBuilder();
        var pieces = Pattern.compile("'[^']*+'|\\$(\\w*)\\$.*?\\$\\1\\$|--[^\\n]*|/\\*.*?\\*/|;", Pattern.DOTALL).matcher(text);
        int end = 0;
        while (pieces.find()) {
            current.append(text, end, pieces.start());
            end = pieces.end();
            var piece = pieces.group();
            if (piece.equals(";")) {
                statements.add(current.toString());
                current.setLength(0);
            } else if (piece.startsWith("$") && current.toString().strip().toLowerCase(Locale.ROOT).startsWith("do")) {
                current.append(piece);
            } else {
                current.append(piece.startsWith("'") || piece.startsWith("$") ? "''" : " ");
            }
        }
        statements.add(current + text.substring(end));
        return statements.stream().map(LintChangeSets::normalised).filter(statement -> !statement.isEmpty()).toList();
    }

    private static String normalised(String statement) {
        return statement.toLowerCase(Locale.ROOT).replace("\"", "").replaceAll("\\s+", " ").replaceAll("\\bpublic\\.", "")
                .replaceAll("\\b(if (not )?exists|concurrently|only) ", "").strip();
    }

    /** Why the release before may not work with it; empty when it does. */
    private String complaint(String statement) {
        var words = statement.split("[ (]");
        return switch (words[0]) {
            case "create" -> create(statement);
            case "alter" -> words[1].equals("table") ? alterTable(statement)
                    : fresh.contains(words[2]) || statement.matches("alter (default privileges|type \\w+ add value) .*") ? "" : CHANGES;
            case "drop" -> drop(statement);
            case "truncate" -> TAKES_AWAY;
            case "do" -> Pattern.compile("\\b(drop|truncate|rename|create|alter (?!default privileges))").matcher(statement).find()
                    ? CANNOT_BE_JUDGED : "";
            default -> "";
        };
    }

    private String create(String statement) {
        var unique = Pattern.compile("create unique index (\\w+) on (\\w+)(.*)").matcher(statement);
        if (unique.matches()) {
            fresh.add(unique.group(1));
            return namesSomethingFresh(unique.group(2), unique.group(3)) ? "" : STRICTER;
        }
        var created = Pattern.compile("create (?:unlogged |materialized |constraint )?\\w+ (\\w+)").matcher(statement);
        if (created.lookingAt() && !statement.startsWith("create or replace")) {
            fresh.add(created.group(1));
        }
        return "";
    }

    private String drop(String statement) {
        var dropped = Pattern.compile("drop (?:materialized )?(\\w+) (.*?)(?: cascade| restrict)?").matcher(statement);
        if (!dropped.matches()) {
            return CANNOT_BE_JUDGED;
        }
        var on = dropped.group(2).split(" on ");
        for (var name : on[0].replaceAll("\\(.*?\\)", "").split(" *, *")) {
            var slowsOnly = dropped.group(1).equals("index") && !releasedUniqueIndexes.contains(name);
            if (!slowsOnly && !fresh.contains(name) && !(on.length > 1 && fresh.contains(on[1]))) {
                return TAKES_AWAY;
            }
        }
        return "";
    }

    private String alterTable(String statement) {
        var parts = Pattern.compile("alter table (\\w+) (.*)").matcher(statement);
        if (!parts.matches()) {
            return CANNOT_BE_JUDGED;
        }
        return fresh.contains(parts.group(1)) ? "" : actions(parts.group(2)).stream().map(action -> change(parts.group(1), action))
                .filter(complaint -> !complaint.isEmpty()).findFirst().orElse("");
    }

    /** What stands between commas that are in no parentheses. */
    private static List<String> actions(String text) {
        var actions = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.charAt(i) == ',') {
                actions.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        actions.add(text.substring(start).strip());
        return actions;
    }

    private String change(String table, String action) {
        var constraint = Pattern.compile("add (?:constraint (\\w+) )?(?:check|unique|primary key|foreign key|exclude|not null)\\b(.*)").matcher(action);
        if (constraint.matches()) {
            if (constraint.group(1) != null) {
                fresh.add(table + "." + constraint.group(1));
            }
            return namesSomethingFresh(table, constraint.group(2)) ? "" : STRICTER;
        }
        var column = Pattern.compile("(add|alter|drop|rename) (?:column |constraint )?(\\w+)\\b ?(.*)").matcher(action);
        if (!column.matches()) {
            return action.matches("(validate constraint|set \\(|reset \\().*") ? "" : CHANGES;
        }
        var name = table + "." + column.group(2);
        var what = withoutParentheses(column.group(3));
        if (column.group(1).equals("add")) {
            fresh.add(name);
        } else if (!fresh.contains(name)) {
            return column.group(1).equals("drop") ? TAKES_AWAY : what.matches("drop not null|set (default|statistics|storage) .*") ? "" : CHANGES;
        } else if (column.group(1).equals("rename")) {
            fresh.add(table + "." + what.replaceFirst("^to ", ""));
        }
        return column.group(1).equals("drop") ? "" : valueWanted(name, what);
    }

    /** Follows a new column of a released table, whose rows the release before writes without it. */
    private String valueWanted(String column, String change) {
        note(withDefault, column, change.matches("(?!drop ).*\\b(default|generated|(big|small)?serial)\\b.*"), change.equals("drop default"));
        note(mandatory, column, change.matches("(?!drop ).*\\b(not null|primary key)\\b.*"), change.equals("drop not null"));
        return mandatory.contains(column) && !withDefault.contains(column) ? WANTS_A_VALUE : "";
    }

    private static void note(Set<String> columns, String column, boolean begins, boolean ends) {
        if (begins) {
            columns.add(column);
        } else if (ends) {
            columns.remove(column);
        }
    }

    /** Whether it is about a new table, or about a column that no release writes. */
    private boolean namesSomethingFresh(String table, String text) {
        return fresh.contains(table) || Pattern.compile("\\w+").matcher(text).results().anyMatch(word -> fresh.contains(table + "." + word.group()));
    }

    private static String withoutParentheses(String text) {
        var without = text.replaceAll("\\([^()]*\\)", " ");
        return without.equals(text) ? text : withoutParentheses(without);
    }
}
