package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import se.tmeit.documents.entity.DocumentFormat;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.objectstore.StorageState;
import se.tmeit.problem.ProblemException;
import se.tmeit.work.TimedJob;

/** Reads the text of new documents, so that they are found by what stands in them. */
@ApplicationScoped
public class TextRound implements TimedJob {
    private static final System.Logger LOG = System.getLogger(TextRound.class.getName());
    /** A few hundred pages; what stands further on is not found. */
    private static final int MOST_CHARACTERS = 300_000;
    /** Well within the time that a job may take. */
    private static final int MOST = 20;
    /** What the database does not take, and what marks hits. */
    private static final Pattern UNFIT = Pattern.compile("[\\u0000\\uE000\\uE001]");

    @Inject
    UnreadDocuments unread;

    @Inject
    DocumentObjects objects;

    @Inject
    StorageState storage;

    @Override
    public String name() {
        return "document-texts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        for (var done = 0; done < MOST && storage.isConfigured() && storage.isUp(); done++) {
            var next = unread.next();
            if (next.isEmpty()) {
                return;
            }
            read(next.get());
        }
    }

    private void read(DocumentVersion version) {
        text(version).ifPresentOrElse(text -> unread.read(version, UNFIT.matcher(text).replaceAll(" ")), () -> unread.giveUp(version));
    }

    /** Empty for one that cannot be read, which is found by its name only. */
    private Optional<String> text(DocumentVersion version) {
        try {
            return Optional.of(fetched(version));
        } catch (ProblemException e) {
            unread.untried(version);
            throw e;
        } catch (IOException | RuntimeException e) {
            // What a damaged file makes the reader throw can be anything.
            LOG.log(System.Logger.Level.INFO, "The text of version " + version.id() + " of a document cannot be read, so that it is found by its name only: "
                    + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private String fetched(DocumentVersion version) throws IOException {
        var file = Files.createTempFile("document", null);
        try {
            fetch(version, file);
            return version.format() == DocumentFormat.PDF ? PdfText.of(file, MOST_CHARACTERS) : plain(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fetch(DocumentVersion version, Path file) throws IOException {
        try (var bytes = objects.open(version.id()).orElseThrow(() -> new IOException("It is not in the storage."))) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String plain(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
    }
}
