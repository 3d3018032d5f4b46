package se.tmeit.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Reads at most 64 KiB of a request's body, whatever its header promises. */
@Provider
@PreMatching
@Priority(1)
public class BodyLimitFilter implements ContainerRequestFilter {
    static final int LIMIT = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > LIMIT) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream()));
    }

    private static final class LimitedStream extends FilterInputStream {
        private int left = LIMIT;

        private LimitedStream(InputStream in) {
            super(in);
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
