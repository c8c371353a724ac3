package io.seckill.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses large bodies, by their announced length or, when none is announced, while they are read. */
@Provider
@PreMatching
public class BodyLimitFilter implements ContainerRequestFilter {

    /** The largest body with a meaning (a new sale with its description) has some 3,000 characters. */
    private static final int MAX_BYTES = 16 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MAX_BYTES) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.of(ProblemType.TOO_LARGE, "A body has at most " + MAX_BYTES + " bytes."));
    }

    private static final class Limited extends FilterInputStream {

        private int bytes;

        private Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            bytes += read;
            if (bytes > MAX_BYTES) {
                throw tooLarge();
            }
        }
    }
}
