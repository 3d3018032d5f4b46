package se.tmeit.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A process that only works has neither API nor UI; its health, which is the server's own, and its metrics stay. */
@WebFilter(filterName = "serve", urlPatterns = "/*", asyncSupported = true)
public class ServeFilter implements Filter {
    private static final String METRICS = "/metrics";

    @Inject
    @ConfigProperty(name = "tmeit.serve.enabled")
    boolean serves;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (serves || METRICS.equals(((HttpServletRequest) request).getServletPath())) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
