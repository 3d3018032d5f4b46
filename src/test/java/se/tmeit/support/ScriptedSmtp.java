package se.tmeit.support;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says what a test wants, and takes every mail unless it is told otherwise. */
public final class ScriptedSmtp implements Closeable {
    /** What the server says instead of the usual. */
    public interface Script {
        /** Accepts everything. */
        Script USUAL = (command, recipient) -> null;
        /** Ends the connection without a word. */
        String HANG_UP = "";

        /**
         * @param command   a line of the client; {@code .} is the end of a mail, and {@code CONNECT} is its arrival
         * @param recipient of the mail under way, or null
         * @return an answer, or null for the usual one
         */
        String answer(String command, String recipient);
    }

    /** A mail that the server took. */
    public record Taken(String recipient, String messageId) {
    }

    private final ServerSocket listener;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Script script = Script.USUAL;

    private ScriptedSmtp(ServerSocket listener) {
        this.listener = listener;
    }

    /** @param port 0 for any */
    public static ScriptedSmtp start(int port) {
        try {
            var listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var server = new ScriptedSmtp(listener);
            daemon(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public ScriptedSmtp says(Script newScript) {
        script = newScript;
        return this;
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public List<String> recipients() {
        return taken.stream().map(Taken::recipient).toList();
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            var client = listener.accept();
            clients.add(client);
            connections.incrementAndGet();
            daemon(() -> converse(client));
        }
    }

    private void converse(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        try (client; var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new BufferedWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8))) {
            String recipient = null;
            var goesOn = say(out, "CONNECT", null, "220 scripted");
            for (var line = goesOn ? in.readLine() : null; line != null && goesOn; line = goesOn ? in.readLine() : null) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                if (verb.equals("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                goesOn = switch (verb) {
                    case "EHLO" -> say(out, line, recipient, "250-scripted\r\n250 8BITMIME");
                    case "DATA" -> data(in, out, line, recipient);
                    case "QUIT" -> say(out, line, recipient, "221 bye") && false;
                    default -> say(out, line, recipient, "250 fine");
                };
            }
        } finally {
            clients.remove(client);
        }
    }

    private boolean data(BufferedReader in, BufferedWriter out, String command, String recipient) throws IOException {
        var refusal = script.answer(command, recipient);
        return write(out, refusal == null ? "354 go on" : refusal) && (refusal != null || take(in, out, recipient));
    }

    private boolean take(BufferedReader in, BufferedWriter out, String recipient) throws IOException {
        var messageId = "";
        var line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                messageId = line.substring("Message-ID: ".length());
            }
        }
        if (line == null) {
            // The client died within the mail, which no server takes then.
            return false;
        }
        var answer = script.answer(".", recipient);
        if (answer == null || answer.startsWith("250")) {
            taken.add(new Taken(recipient, messageId));
        }
        return write(out, answer == null ? "250 taken" : answer);
    }

    private boolean say(BufferedWriter out, String command, String recipient, String usual) throws IOException {
        var answer = script.answer(command, recipient);
        return write(out, answer == null ? usual : answer);
    }

    private static boolean write(BufferedWriter out, String answer) throws IOException {
        if (answer.equals(Script.HANG_UP)) {
            return false;
        }
        out.write(answer + "\r\n");
        out.flush();
        return true;
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(Task task) {
        var thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // One side hung up, which is how a connection ends.
                return;
            }
        }, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }
}
