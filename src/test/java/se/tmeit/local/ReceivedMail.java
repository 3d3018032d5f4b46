package se.tmeit.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A mail as somebody reads it.
 *
 * @param number from 1 on, in the order in which they came
 * @param links  the addresses in its plain text that have a line to themselves: its buttons
 */
public record ReceivedMail(int number, Instant sentAt, String from, String to, String subject, String messageId, String text, String html,
        List<String> links) {
    private static final Pattern LINK = Pattern.compile("^https?://\\S+$", Pattern.MULTILINE);

    public static List<ReceivedMail> newestFirst(MimeMessage... messages) {
        var mails = new ArrayList<>(IntStream.range(0, messages.length).mapToObj(i -> of(i + 1, messages[i])).toList());
        Collections.reverse(mails);
        return mails;
    }

    private static ReceivedMail of(int number, MimeMessage message) {
        try {
            var text = part(message, "text/plain");
            return new ReceivedMail(number, message.getSentDate().toInstant(), InternetAddress.toUnicodeString(message.getFrom()),
                    ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress(), message.getSubject(), message.getMessageID(),
                    text, part(message, "text/html"), LINK.matcher(text).results().map(MatchResult::group).toList());
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Line ends as the template had them: SMTP made them CR LF. */
    private static String part(MimeMessage message, String type) throws MessagingException {
        try {
            var parts = (MimeMultipart) message.getContent();
            for (var i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return ((String) parts.getBodyPart(i).getContent()).replace("\r\n", "\n");
                }
            }
            throw new IllegalArgumentException("No " + type + " in the mail");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
