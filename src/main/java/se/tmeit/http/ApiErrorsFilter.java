package se.tmeit.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.tmeit.json.Json;
import se.tmeit.problem.Problem;
import se.tmeit.problem.ProblemType;

/**
 * Answers with a problem where a header is so malformed that Jakarta REST never sees the request or takes it for its own failure, and
 * where the Java machine itself gave up on one, such as for want of stack: no mapper of exceptions sees that, and the server's own page
 * would show where in the code it was.
 */
@WebFilter(filterName = "api-errors", urlPatterns = "/api/*", asyncSupported = true)
public class ApiErrorsFilter implements Filter {
    private static final System.Logger LOG = System.getLogger(ApiErrorsFilter.class.getName());
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=([^;,]*)", Pattern.CASE_INSENSITIVE);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var answer = new ProblemsForPages((HttpServletResponse) response);
        if (hasReadableWeights((HttpServletRequest) request)) {
            answered(request, answer, chain);
        } else {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void answered(ServletRequest request, ProblemsForPages answer, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "A request failed outside Jakarta REST", e);
            answer.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static boolean hasReadableWeights(HttpServletRequest request) {
        return Stream.of("Accept", "Content-Type").flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .flatMap(value -> WEIGHT.matcher(value).results()).allMatch(ApiErrorsFilter::isFromZeroToOne);
    }

    private static boolean isFromZeroToOne(MatchResult weight) {
        try {
            var value = Float.parseFloat(weight.group(1));
            return value >= 0 && value <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The server's own error pages are for no client of an API. */
    private static final class ProblemsForPages extends HttpServletResponseWrapper {
        private ProblemsForPages(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            var type = ProblemType.ofStatus(status);
            resetBuffer();
            setStatus(type.status());
            setContentType(Problem.MEDIA_TYPE);
            setHeader("Cache-Control", "no-store");
            getOutputStream().write(Json.MAPPER.writeValueAsBytes(Problem.of(type)));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
