package se.tmeit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What Jakarta REST itself refuses: unknown addresses, methods, media types, unreadable parameters. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private static final System.Logger LOG = System.getLogger(WebApplicationExceptionMapper.class.getName());

    @Override
    public Response toResponse(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (e.getCause() instanceof ProblemException cause) {
            return Problem.response(cause.type(), cause.detail(), cause.violations(), cause.retryAfterSeconds());
        }
        if (status < 400) {
            return e.getResponse();
        }
        var response = Response.fromResponse(Problem.response(ProblemType.ofStatus(status)));
        if (status == 405) {
            response.header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (status >= 500) {
            LOG.log(System.Logger.Level.ERROR, "A request failed inside Jakarta REST", e);
        }
        return response.build();
    }
}
