package se.tmeit.outbox.control;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Why a mail was not taken, and what follows.
 *
 * @param words for masters to read about this mail: what the mail server said, often with the recipient's address
 * @param brief the same without the server's words, for the log and for the mails that wait on account of this one
 */
record MailFailure(Kind kind, String words, String brief) {
    enum Kind {
        /** Trying again cannot help: the server will never take this mail. */
        REFUSED,
        /** The server does not take this mail now. */
        PUT_OFF,
        /** The connection ended while the mail was under way: it is put off, and so are the others, without having failed. */
        BROKEN_OFF,
        /** The server takes no mail at all, or none of ours: nothing is wrong with this one. */
        CLOSED
    }

    private static final int GOING_AWAY = 421;

    static MailFailure of(MessagingException failure) {
        for (Exception link = failure; link != null; link = link instanceof MessagingException chain ? chain.getNextException() : null) {
            if (link instanceof AddressException) {
                return new MailFailure(Kind.REFUSED, "This is no e-mail address: " + inOneLine(link), "This is no e-mail address");
            }
            if (link instanceof SMTPAddressFailedException answer) {
                return answered(kind(answer.getReturnCode()), answer.getReturnCode(), answer);
            }
            if (link instanceof SMTPSendFailedException answer && answer.getReturnCode() > 0) {
                return answered(isAboutUs(answer) ? Kind.CLOSED : kind(answer.getReturnCode()), answer.getReturnCode(), answer);
            }
        }
        return new MailFailure(Kind.BROKEN_OFF, "The connection to the mail server broke: " + withReason(failure),
                "The connection to the mail server broke");
    }

    private static MailFailure answered(Kind kind, int code, Exception answer) {
        return new MailFailure(kind, inOneLine(answer), "The mail server answered " + code);
    }

    /** What goes wrong before the first mail is about the server. */
    static MailFailure toConnect(String server, MessagingException failure) {
        var words = "The mail server " + server + " cannot be used: " + withReason(failure);
        return new MailFailure(Kind.CLOSED, words, words);
    }

    /** A server that goes away over one mail may do so each time: it must not hold up the others for ever. */
    private static Kind kind(int code) {
        if (code == GOING_AWAY) {
            return Kind.BROKEN_OFF;
        }
        return code >= 500 ? Kind.REFUSED : Kind.PUT_OFF;
    }

    /** Whether the sender is refused for good, or the server goes away before it knows for whom the mail is: that is no mail's fault. */
    private static boolean isAboutUs(SMTPSendFailedException answer) {
        var code = answer.getReturnCode();
        return (code >= 500 || code == GOING_AWAY) && answer.getCommand() != null && answer.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL FROM");
    }

    /** What Jakarta Mail says, and what the network said. */
    private static String withReason(MessagingException failure) {
        var reason = failure.getNextException();
        return reason == null || reason.getMessage() == null ? inOneLine(failure) : inOneLine(failure) + " (" + inOneLine(reason) + ")";
    }

    private static String inOneLine(Exception failure) {
        var words = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return words.replaceAll("\\s+", " ").replaceFirst(";\\s*$", "").strip();
    }
}
