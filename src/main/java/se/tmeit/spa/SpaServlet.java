package se.tmeit.spa;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import se.tmeit.http.Conditions;

/**
 * The UI: its files, and its index page for every other address, which shows that page or that there is none. Hashed files may be kept for
 * ever; the rest is asked for again each time.
 */
@WebServlet("/")
public class SpaServlet extends HttpServlet {
    private static final String ASSETS = "/assets/";
    private static final String INDEX = "/index.html";

    @Inject
    transient UiFiles files;

    @Inject
    transient UiPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        var file = files.find(getServletContext(), path);
        if (file.isPresent()) {
            send(file.get(), path.startsWith(ASSETS), request, response);
        } else {
            if (!pages.has(getServletContext(), path)) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            sendIndex(request, response);
        }
    }

    private void sendIndex(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var index = files.find(getServletContext(), INDEX);
        if (index.isPresent()) {
            send(index.get(), false, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isKnown(UiFile.Form form, String ifNoneMatch) {
        return ifNoneMatch != null && Conditions.names(ifNoneMatch, Set.of(form.tag()));
    }

    private static void send(UiFile file, boolean forever, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = file.formFor(request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", form.tag());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
        if (response.getStatus() == HttpServletResponse.SC_OK && isKnown(form, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        if (form.coding() != null) {
            response.setHeader("Content-Encoding", form.coding());
        }
        response.setContentLength(form.bytes().length);
        response.getOutputStream().write(form.bytes());
    }
}
