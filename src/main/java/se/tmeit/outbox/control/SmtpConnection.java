package se.tmeit.outbox.control;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;

/** A connection to the mail server, over which one mail after the other is handed over. */
final class SmtpConnection implements AutoCloseable {
    private static final String CHARSET = "UTF-8";

    private final Session session;
    private final Transport transport;
    private final Address from;
    private final Address[] replyTo;

    private SmtpConnection(Session session, Transport transport, Address from, Address[] replyTo) {
        this.session = session;
        this.transport = transport;
        this.from = from;
        this.replyTo = replyTo;
    }

    static SmtpConnection open(MailSettings settings) throws MessagingException {
        var session = Session.getInstance(settings.properties());
        var from = new InternetAddress(settings.from(), true);
        var replyTo = settings.replyTo().isPresent() ? InternetAddress.parse(settings.replyTo().get(), true) : null;
        var transport = session.getTransport("smtp");
        transport.connect(settings.user().orElse(null), settings.password().orElse(null));
        return new SmtpConnection(session, transport, from, replyTo);
    }

    /** Comes back when the server has taken the mail upon itself. */
    void send(QueuedMail mail) throws MessagingException {
        var recipient = new InternetAddress(mail.recipient(), true);
        var message = new Message(session, mail.messageId());
        message.setFrom(from);
        message.setReplyTo(replyTo);
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, recipient);
        message.setSubject(mail.subject(), CHARSET);
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", plain(mail.text()), html(mail.html())));
        message.saveChanges();
        transport.sendMessage(message, new Address[] {recipient});
    }

    /** Asks the server. */
    boolean isOpen() {
        return transport.isConnected();
    }

    /** What it says on leaving is of no interest: each mail has been answered for. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            System.getLogger(SmtpConnection.class.getName()).log(System.Logger.Level.DEBUG, "The mail server hung up first", e);
        }
    }

    private static MimeBodyPart plain(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, CHARSET);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart html(String html) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(html, CHARSET, "html");
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Has the same identifier whenever it is sent, so that a second copy can be told for one. */
    private static final class Message extends MimeMessage {
        private final String id;

        private Message(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
