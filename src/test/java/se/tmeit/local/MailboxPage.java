package se.tmeit.local;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The mailbox, to be read in a browser. */
final class MailboxPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><meta name="color-scheme" content="light dark">%s<style>
            :root { color-scheme: light dark } body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 17px/1.5 system-ui, sans-serif }
            h1 { margin: 0 0 1rem } ol { list-style: none; padding: 0 } li { border-top: 1px solid #8888; padding: .7rem 0 }
            li a { font-weight: 700 } small { display: block } iframe { width: 100%%; height: 75vh; border: 1px solid #8888; border-radius: 12px }
            pre { white-space: pre-wrap; overflow-wrap: anywhere }</style></head><body>%s</body></html>
            """;

    private MailboxPage() {
    }

    static String list(List<ReceivedMail> mails) {
        var items = mails.stream().map(mail -> "<li><a href=\"/%d\">%s</a><small>%s to %s</small></li>"
                .formatted(mail.number(), escaped(mail.subject()), TIME.format(mail.sentAt()), escaped(mail.to()))).collect(Collectors.joining("\n"));
        var body = "<h1>Mailbox</h1>" + (mails.isEmpty() ? "<p>No mail yet. It shows here as soon as the site sends some.</p>" : "<ol>" + items + "</ol>");
        return PAGE.formatted("Mailbox", "<meta http-equiv=\"refresh\" content=\"3\">", body);
    }

    /** The mail's own page runs no scripts; its links open beside this one. */
    static String mail(ReceivedMail mail) {
        var body = """
                <p><a href="/">All mail</a></p><h1>%s</h1><p>%s, from %s to %s<br><small>%s</small></p>
                <iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%s"></iframe>
                <h2>Plain text</h2><pre>%s</pre>""".formatted(escaped(mail.subject()), TIME.format(mail.sentAt()), escaped(mail.from()), escaped(mail.to()),
                escaped(mail.messageId()), escaped(mail.html().replace("<head>", "<head><base target=\"_blank\">")), linked(mail));
        return PAGE.formatted(escaped(mail.subject()), "", body);
    }

    private static String linked(ReceivedMail mail) {
        var text = escaped(mail.text());
        for (var link : mail.links()) {
            text = text.replace("\n" + escaped(link) + "\n", "\n<a href=\"" + escaped(link) + "\">" + escaped(link) + "</a>\n");
        }
        return text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
