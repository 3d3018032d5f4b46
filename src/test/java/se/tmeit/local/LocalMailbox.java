package se.tmeit.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tmeit.json.Json;

/**
 * The mailbox of {@code startdev.sh --local} and of the browser journeys: an SMTP server that delivers nothing, and a page that shows what it
 * was given. {@code GET /api/mails?to=ADDRESS} answers with the same as JSON, the newest first. It forgets everything when it ends.
 */
public final class LocalMailbox {
    private final GreenMail smtp;

    private LocalMailbox(GreenMail smtp) {
        this.smtp = smtp;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: LocalMailbox SMTP-PORT HTTP-PORT");
            System.exit(2);
        }
        var smtp = new GreenMail(new ServerSetup(Integer.parseInt(args[0]), "localhost", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        var mailbox = new LocalMailbox(smtp);
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 0);
        http.createContext("/", mailbox::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, "text/html", MailboxPage.list(mails()));
            } else if (path.equals("/api/mails")) {
                send(exchange, 200, "application/json", Json.MAPPER.writeValueAsString(mailsTo(query(exchange).get("to"))));
            } else if (path.matches("/[0-9]{1,6}")) {
                sendMail(exchange, Integer.parseInt(path.substring(1)));
            } else {
                send(exchange, 404, "text/plain", "There is nothing here.");
            }
        }
    }

    private void sendMail(HttpExchange exchange, int number) throws IOException {
        var found = mails().stream().filter(mail -> mail.number() == number).findFirst();
        if (found.isPresent()) {
            send(exchange, 200, "text/html", MailboxPage.mail(found.get()));
        } else {
            send(exchange, 404, "text/plain", "There is no such mail; the mailbox may have been started anew.");
        }
    }

    private List<ReceivedMail> mails() {
        return ReceivedMail.newestFirst(smtp.getReceivedMessages());
    }

    private List<ReceivedMail> mailsTo(String address) {
        return mails().stream().filter(mail -> address == null || mail.to().equalsIgnoreCase(address)).toList();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null ? Map.of() : Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (first, second) -> first));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
