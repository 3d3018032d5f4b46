package se.tmeit.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay between a server and its database that can be pulled out and put back; what uses it then loses the database, nobody else. */
public final class Cable implements Closeable {
    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;

    public Cable(String host, int targetPort) throws IOException {
        target = new InetSocketAddress(host, targetPort);
        listener = listen(0);
        port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Ends every connection and refuses new ones. */
    public void pull() {
        closeQuietly(listener);
        sockets.forEach(Cable::closeQuietly);
        sockets.clear();
    }

    public void plugIn() {
        try {
            listener = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pull();
    }

    private ServerSocket listen(int localPort) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), localPort));
        inBackground(() -> {
            while (!socket.isClosed()) {
                relay(socket.accept());
            }
        });
        return socket;
    }

    private void relay(Socket near) throws IOException {
        var far = new Socket();
        sockets.add(near);
        sockets.add(far);
        far.connect(target);
        inBackground(() -> copy(near, far));
        inBackground(() -> copy(far, near));
    }

    private void copy(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private interface Transfer {
        void run() throws IOException;
    }

    private static void inBackground(Transfer transfer) {
        var thread = new Thread(() -> {
            try {
                transfer.run();
            } catch (IOException e) {
                // One side hung up, which is how a connection ends.
                return;
            }
        }, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
