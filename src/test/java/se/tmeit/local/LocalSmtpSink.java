package se.tmeit.local;

import se.tmeit.support.ScriptedSmtp;

/** A mail server that takes everything and keeps nothing worth reading, for {@code tools/bench.sh}. */
public final class LocalSmtpSink {
    private LocalSmtpSink() {
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 1) {
            System.err.println("Usage: LocalSmtpSink PORT");
            System.exit(2);
        }
        ScriptedSmtp.start(Integer.parseInt(args[0]));
        Thread.currentThread().join();
    }
}
