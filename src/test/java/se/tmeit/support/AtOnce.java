package se.tmeit.support;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Requests that start at the same moment. */
public final class AtOnce {
    private AtOnce() {
    }

    /** The answers, in the order of the calls. */
    @SafeVarargs
    public static List<Response> send(Callable<Response>... calls) throws Exception {
        var all = new ArrayList<Callable<Response>>();
        for (var call : calls) {
            all.add(call);
        }
        return send(all);
    }

    /** The answers, in the order of the calls. */
    public static List<Response> send(List<Callable<Response>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var running = new ArrayList<Future<Response>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<Response>();
            for (var one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
