package se.tmeit.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The figures that operators watch. */
@ApplicationScoped
public class Metrics {
    private record Endpoint(String method, String pattern, int status) {
    }

    private final Map<Endpoint, Timer> timers = new ConcurrentHashMap<>();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @PostConstruct
    void bind() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** @param endpoint the pattern of the address, never the address itself, of which there is no end */
    public void answered(String method, String endpoint, int status, Duration time) {
        timers.computeIfAbsent(new Endpoint(method, endpoint, status), this::timer).record(time);
    }

    /** Where other parts of the site enter figures of their own. */
    public MeterRegistry registry() {
        return registry;
    }

    private Timer timer(Endpoint endpoint) {
        return Timer.builder("http.server.requests").description("Requests to the API")
                .tags("method", endpoint.method(), "endpoint", endpoint.pattern(), "status", String.valueOf(endpoint.status()))
                .register(registry);
    }

    String scrape() {
        return registry.scrape();
    }
}
