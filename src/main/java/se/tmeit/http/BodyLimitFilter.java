package se.tmeit.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Reads at most 64 KiB of a request's body, or 1 MiB of a file's chunk, whatever its header promises. */
@Provider
@PreMatching
@Priority(1)
public class BodyLimitFilter implements ContainerRequestFilter {
    static final int LIMIT = 64 * 1024;
    static final int LIMIT_OF_A_CHUNK = 1 << 20;
    private static final Pattern FILE = Pattern.compile("/?uploads/[^/]+");

    @Override
    public void filter(ContainerRequestContext request) {
        var limit = request.getMethod().equals("PATCH") && FILE.matcher(request.getUriInfo().getPath()).matches() ? LIMIT_OF_A_CHUNK : LIMIT;
        if (request.getLength() > limit) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
    }

    private static final class LimitedStream extends FilterInputStream {
        private int left;

        private LimitedStream(InputStream in, int limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(ProblemType.TOO_LARGE);
            }
        }
    }
}
