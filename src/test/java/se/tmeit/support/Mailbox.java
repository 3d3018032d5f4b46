package se.tmeit.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the running server wrote into its outbox. It has no worker, so that every mail waits there with its words. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("^https?://\\S+$", Pattern.MULTILINE);

    /** A mail as it will be sent. */
    public record Mail(String recipient, String template, String subject, String text, String html) {
    }

    private Mailbox() {
    }

    /** The newest mail to this address; fails when there is none. */
    public static Mail lastTo(String address) {
        var mails = to(address);
        if (mails.isEmpty()) {
            throw new AssertionError("No mail to " + address);
        }
        return mails.get(mails.size() - 1);
    }

    /** Every mail to this address, in whatever case it is written; the oldest first. */
    public static List<Mail> to(String address) {
        var query = """
                select recipient, template, subject, text_body, html_body from outbox_mail
                where lower(recipient) = lower(?) order by created_at, id""";
        try (var connection = RunningServer.get().database().getConnection(); var statement = connection.prepareStatement(query)) {
            statement.setString(1, address);
            try (var rows = statement.executeQuery()) {
                var mails = new ArrayList<Mail>();
                while (rows.next()) {
                    mails.add(new Mail(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
                }
                return mails;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address behind the mail's first button. */
    public static String linkIn(Mail mail) {
        var link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("No link in:\n" + mail.text());
        }
        return link.group();
    }

    /** The secret in the fragment of the mail's first link. */
    public static String tokenIn(Mail mail) {
        var link = linkIn(mail);
        return link.substring(link.indexOf('#') + 1);
    }
}
