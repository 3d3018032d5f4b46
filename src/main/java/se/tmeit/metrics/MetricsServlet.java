package se.tmeit.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.access.ClientAddress;

/** {@code /metrics} for Prometheus; to other addresses, and through a proxy, it does not exist. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    @Inject
    transient Metrics metrics;

    @Inject
    @ConfigProperty(name = "tmeit.metrics.allowed-addresses")
    String allowedAddresses;

    private transient Pattern allowed;

    @Override
    public void init() {
        allowed = Pattern.compile(allowedAddresses);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ClientAddress.isForwarded(request) || !allowed.matcher(request.getRemoteAddr()).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
