import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets the version of the site in every place where it stands, or checks them. See {@code --help}. */
public class SetVersion {
    private static final String USAGE = """
            Usage: java tools/SetVersion.java X.Y.Z[-PRE]   sets the version everywhere
                   java tools/SetVersion.java --check       says whether all places agree and the version is above the latest tag
                   java tools/SetVersion.java --help        this text

            To be run in the root of the repository. Versions are compared by the rules of https://semver.org: 1.0.0-rc.1 is below 1.0.0.
            Places: pom.xml, ui/package.json, ui/package-lock.json (two), and the newTag of the image 'tmeit' in each
            k8s-overlays/*/kustomization.yaml. No place goes backwards. The latest tag is the highest one that is called vX.Y.Z[-PRE].
            Exits with 0 when done or in order, with 1 and a line on what is wrong when not, with 2 when called wrongly.
            """;

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-") && !List.of("--check", "--help").contains(arguments[0])) {
            System.err.print(USAGE);
            return 2;
        }
        try {
            switch (arguments[0]) {
                case "--help" -> System.out.print(USAGE);
                case "--check" -> System.out.println(check());
                default -> System.out.println(set(Version.parse(arguments[0])));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("Cannot read or write: " + e.getMessage());
            return 1;
        }
    }

    private static String set(Version version) throws IOException, Refusal {
        var places = Place.all();
        for (var place : places) {
            if (place.version().compareTo(version) > 0) {
                throw new Refusal(place + ", and versions do not go backwards: " + version + " is below that.");
            }
        }
        if (places.stream().allMatch(place -> place.version().equals(version))) {
            throw new Refusal("The version is " + version + " already, everywhere.");
        }
        var texts = new LinkedHashMap<Path, StringBuilder>();
        // From a file's end to its start, so that the positions of places before stay right.
        for (int i = places.size() - 1; i >= 0; i--) {
            var place = places.get(i);
            if (!texts.containsKey(place.file())) {
                texts.put(place.file(), new StringBuilder(Files.readString(place.file(), Place.BYTE_FOR_BYTE)));
            }
            texts.get(place.file()).replace(place.start(), place.end(), version.toString());
        }
        for (var text : texts.entrySet()) {
            Files.writeString(text.getKey(), text.getValue(), Place.BYTE_FOR_BYTE);
        }
        return "The version is " + version + " now, in " + places.size() + " places.";
    }

    private static String check() throws IOException, Refusal {
        var places = Place.all();
        var version = places.get(0).version();
        if (!places.stream().allMatch(place -> place.version().equals(version))) {
            throw new Refusal("The places do not agree: " + String.join("; ", places.stream().map(Place::toString).toList()) + ".");
        }
        var latest = latestTag();
        if (latest.isPresent() && latest.get().compareTo(version) >= 0) {
            throw new Refusal("The version is " + version + ", which is not above the latest tag, v" + latest.get()
                    + ": raise it with 'java tools/SetVersion.java X.Y.Z'.");
        }
        return "The version is " + version + " in all " + places.size() + " places, "
                + latest.map(tag -> "above the latest tag, v" + tag + ".").orElse("and there is no tag of a version yet.");
    }

    private static Optional<Version> latestTag() throws IOException, Refusal {
        var git = new ProcessBuilder("git", "tag", "--list", "v*").redirectErrorStream(true).start();
        var output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new Refusal("The latest tag cannot be told: " + output.strip().lines().findFirst().orElse("git failed") + ".");
            }
        } catch (InterruptedException e) {
            throw new IOException("git was interrupted", e);
        }
        return output.lines().filter(line -> line.startsWith("v")).map(tag -> tag.substring(1)).filter(Version::isOne).map(Version::parse).max(Version::compareTo);
    }

    /** What keeps a well-formed call from being carried out, in one line. */
    private static class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    /** Where a version stands: from {@code start} to {@code end} of a file. */
    private record Place(Path file, int start, int end, Version version) {
        /** Reads and writes any byte as it is, whatever the encoding. */
        static final Charset BYTE_FOR_BYTE = StandardCharsets.ISO_8859_1;

        private static final Map<String, List<Pattern>> IN_FILES = new LinkedHashMap<>();

        static {
            IN_FILES.put("pom.xml", List.of(Pattern.compile("<artifactId>tmeit</artifactId>\\s*<version>([^<]*)</version>")));
            IN_FILES.put("ui/package.json", List.of(Pattern.compile("^  \"version\": \"([^\"]*)\"", Pattern.MULTILINE)));
            IN_FILES.put("ui/package-lock.json", List.of(Pattern.compile("^  \"version\": \"([^\"]*)\"", Pattern.MULTILINE),
                    Pattern.compile("^    \"\": \\{\\s*\"name\": \"[^\"]*\",\\s*\"version\": \"([^\"]*)\"", Pattern.MULTILINE)));
        }

        /** An entry of a list in YAML: its first line, and those that are further in. */
        private static final Pattern ENTRY = Pattern.compile("^( *)- .*\\R?(?:\\1 +.*\\R?)*", Pattern.MULTILINE);
        private static final Pattern OUR_IMAGE = Pattern.compile("^[ -]*name: *([\"']?)tmeit\\1 *(#.*)?$", Pattern.MULTILINE);
        private static final Pattern TAG = Pattern.compile("^[ -]*newTag: *[\"']?([^\"'\\s#]*)", Pattern.MULTILINE);

        /** In the order of the files, and within each from its start to its end. */
        static List<Place> all() throws IOException, Refusal {
            var places = new ArrayList<Place>();
            for (var expected : IN_FILES.entrySet()) {
                var file = Path.of(expected.getKey());
                if (!Files.exists(file)) {
                    throw new Refusal("There is no " + file + " here: this is to be run in the root of the repository.");
                }
                var text = Files.readString(file, BYTE_FOR_BYTE);
                for (var pattern : expected.getValue()) {
                    var found = pattern.matcher(text).results().toList();
                    if (found.size() != 1) {
                        throw new Refusal(file + " should have the version in one place that looks like " + pattern + ", but has it in " + found.size() + ".");
                    }
                    places.add(of(file, found.get(0), 0));
                }
            }
            for (var overlay : overlays()) {
                for (Matcher entry = ENTRY.matcher(Files.readString(overlay, BYTE_FOR_BYTE)); entry.find();) {
                    var tag = TAG.matcher(entry.group());
                    if (OUR_IMAGE.matcher(entry.group()).find() && tag.find()) {
                        places.add(of(overlay, tag.toMatchResult(), entry.start()));
                    }
                }
            }
            return places;
        }

        private static List<Path> overlays() throws IOException {
            var folder = Path.of("k8s-overlays");
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (var folders = Files.list(folder)) {
                return folders.sorted().map(overlay -> overlay.resolve("kustomization.yaml")).filter(Files::exists).toList();
            }
        }

        private static Place of(Path file, MatchResult found, int offset) throws Refusal {
            if (!Version.isOne(found.group(1))) {
                throw new Refusal(file + " has the version '" + found.group(1) + "', which is not one: X.Y.Z or X.Y.Z-PRE.");
            }
            return new Place(file, offset + found.start(1), offset + found.end(1), Version.parse(found.group(1)));
        }

        @Override
        public String toString() {
            return file + " has " + version;
        }
    }

    /** A version by https://semver.org, without build metadata: tags of images have no place for it. */
    private record Version(List<BigInteger> numbers, List<String> preRelease) implements Comparable<Version> {
        private static final String NUMBER = "(0|[1-9][0-9]*)";
        private static final String IDENTIFIER = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
        private static final Pattern FORM = Pattern.compile(
                NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?");

        static boolean isOne(String text) {
            return FORM.matcher(text).matches();
        }

        static Version parse(String text) {
            var form = FORM.matcher(text);
            if (!form.matches()) {
                throw new IllegalArgumentException(text.contains("+")
                        ? "'" + text + "' has build metadata, which the tag of an image cannot have: leave out the + and what follows."
                        : "'" + text + "' is not a version: X.Y.Z or X.Y.Z-PRE, without a v and without leading zeros, as https://semver.org says.");
            }
            return new Version(List.of(new BigInteger(form.group(1)), new BigInteger(form.group(2)), new BigInteger(form.group(3))),
                    form.group(4) == null ? List.of() : List.of(form.group(4).split("\\.")));
        }

        @Override
        public int compareTo(Version other) {
            for (int i = 0; i < numbers.size(); i++) {
                int order = numbers.get(i).compareTo(other.numbers.get(i));
                if (order != 0) {
                    return order;
                }
            }
            if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
                return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
            }
            for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
                int order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(preRelease.size(), other.preRelease.size());
        }

        /** Numbers by value and below all words; words as ASCII has them. */
        private static int compareIdentifiers(String one, String other) {
            boolean isNumber = one.matches("[0-9]+");
            boolean otherIsNumber = other.matches("[0-9]+");
            if (isNumber && otherIsNumber) {
                return new BigInteger(one).compareTo(new BigInteger(other));
            }
            return isNumber == otherIsNumber ? one.compareTo(other) : Boolean.compare(otherIsNumber, isNumber);
        }

        @Override
        public String toString() {
            var core = String.join(".", numbers.stream().map(BigInteger::toString).toList());
            return preRelease.isEmpty() ? core : core + "-" + String.join(".", preRelease);
        }
    }
}
