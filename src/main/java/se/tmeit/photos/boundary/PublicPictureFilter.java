package se.tmeit.photos.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import se.tmeit.ApiApplication;
import se.tmeit.photos.control.PublicPictures;

/** Serves pictures that anybody may see, and that were served a moment ago, as fast as a file; everything else goes on to {@link PhotoFilesResource}. */
@WebFilter(filterName = "public-picture", urlPatterns = ApiApplication.PATH + "/photos/*", asyncSupported = true)
public class PublicPictureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER = ApiApplication.PATH + "/photos/";

    @Inject
    private transient PublicPictures pictures;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!"GET".equals(request.getMethod()) || request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            chain.doFilter(request, response);
            return;
        }
        var path = request.getRequestURI();
        var picture = path.startsWith(FOLDER) ? pictures.find(path.substring(FOLDER.length())) : Optional.<PublicPictures.Served>empty();
        if (picture.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ETAG, picture.get().tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, PhotoFilesResource.FOR_ANYBODY);
        response.setContentType(picture.get().mediaType());
        response.setContentLength(picture.get().bytes().length);
        response.getOutputStream().write(picture.get().bytes());
    }
}
