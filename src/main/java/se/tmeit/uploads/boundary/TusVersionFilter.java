package se.tmeit.uploads.boundary;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Says which version of tus is spoken here, and takes nothing of another one; who names none is taken at their word. */
@Provider
@SpeaksTus
public class TusVersionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String VERSION = "1.0.0";
    private static final String SPOKEN = "Tus-Resumable";

    @Override
    public void filter(ContainerRequestContext request) {
        var spoken = request.getHeaderString(SPOKEN);
        if (spoken != null && !spoken.equals(VERSION)) {
            throw new ProblemException(ProblemType.TUS_VERSION);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(SPOKEN, VERSION);
        response.getHeaders().putSingle("Tus-Version", VERSION);
    }
}
