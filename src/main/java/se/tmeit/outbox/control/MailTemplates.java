package se.tmeit.outbox.control;

import com.samskivert.mustache.Mustache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.tmeit.outbox.entity.MailText;

/**
 * The mails' words: one text per mail and language, {@code mail/NAME.LANGUAGE.txt}. Its first line is the subject, then come paragraphs
 * with a blank line between; one of the form {@code [words](address)} is a button. Plain text and HTML are made of the same paragraphs,
 * and both end with why one gets the mail.
 */
@ApplicationScoped
class MailTemplates {
    private static final String BLANK_LINE = "\n\\s*\n";
    /** A greeting is shorter than this, and says nothing that is worth showing beside the subject. */
    private static final int SHORTEST_PREHEADER = 40;
    private static final Mustache.Compiler PLAIN = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);
    private static final Mustache.Compiler HTML = Mustache.compiler().emptyStringIsFalse(true);

    private final Map<String, String> sources = new ConcurrentHashMap<>();

    @Inject
    PublicAddress publicAddress;

    MailText render(String template, Recipient to, Map<String, String> values) {
        var known = new HashMap<String, String>();
        values.forEach((key, value) -> known.put(key, oneLine(value)));
        known.put("name", oneLine(to.name()));
        known.put("site", publicAddress.root());
        var parts = source(template + "." + to.language() + ".txt").split(BLANK_LINE, 2);
        var paragraphs = Arrays.stream(parts[1].strip().split(BLANK_LINE)).map(Paragraph::of).toList();
        var subject = oneLine(plain(parts[0], known));
        var footer = source("footer/" + (to.memberId() == null ? "stranger." : "member.") + to.language() + ".txt");
        known.put("subject", subject);
        known.put("why", plain(footer, known).strip());
        known.put("language", to.language());
        return new MailText(subject, plain(paragraphs, known), html(paragraphs, known));
    }

    private static String plain(List<Paragraph> paragraphs, Map<String, String> values) {
        return paragraphs.stream().map(paragraph -> plain(paragraph.plain(), values)).collect(Collectors.joining("\n\n"))
                + plain("\n\n-- \nTraditionsMEsterIT, {{site}}\n{{why}}\n", values);
    }

    private String html(List<Paragraph> paragraphs, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("body", paragraphs.stream().map(paragraph -> HTML.compile(paragraph.html()).execute(values)).collect(Collectors.joining("\n")));
        all.put("preheader", paragraphs.stream().filter(paragraph -> !paragraph.isButton()).map(paragraph -> oneLine(plain(paragraph.plain(), values)))
                .filter(words -> words.length() >= SHORTEST_PREHEADER).findFirst().orElse(""));
        return HTML.compile(source("layout.html")).execute(all);
    }

    private static String plain(String source, Map<String, String> values) {
        return PLAIN.compile(source).execute(values);
    }

    /** What people typed must not make a paragraph, let alone a header, of its own. */
    private static String oneLine(String value) {
        return value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private String source(String name) {
        return sources.computeIfAbsent("mail/" + name, MailTemplates::read);
    }

    private static String read(String name) {
        try (var stream = MailTemplates.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
