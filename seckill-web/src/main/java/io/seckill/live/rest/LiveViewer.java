package io.seckill.live.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * One who watches. Nothing here waits for the network: an event goes out when the connection takes it, the next one takes the
 * place of one that has not gone out, and whoever takes nothing for a while is let go. Thread-safe.
 */
final class LiveViewer implements WriteListener, AsyncListener {

    private static final Logger LOG = System.getLogger(LiveViewer.class.getName());

    /** Events in a row that may be missed, and so seconds: more than a phone needs to change its network cell. */
    private static final int MOST_MISSED = 10;

    private final AsyncContext context;
    private final HttpServletRequest request;
    private final Consumer<LiveViewer> atEnd;

    private ServletOutputStream out;
    private byte[] next;
    private int missed;
    private boolean begun;
    private boolean unflushed;
    private boolean over;

    /** @param request as it came in, by which the viewer is known */
    LiveViewer(AsyncContext context, HttpServletRequest request, Consumer<LiveViewer> atEnd) {
        this.context = context;
        this.request = request;
        this.atEnd = atEnd;
    }

    /**
     * To be called once it is admitted: whoever is refused is answered in words, by the response's other stream.
     *
     * @param first is left out when there has been a newer one since it was written
     */
    void begin(byte[] first) throws IOException {
        context.addListener(this);
        ServletOutputStream stream = context.getResponse().getOutputStream();
        synchronized (this) {
            out = stream;
            next = next == null ? first : next;
        }
        stream.setWriteListener(this);
    }

    HttpServletRequest request() {
        return request;
    }

    /** Ends one that has missed too many. */
    void tell(byte[] event) {
        if (take(event)) {
            drainOrEnd();
        } else {
            LOG.log(Level.DEBUG, "a viewer takes nothing and is let go");
            end();
        }
    }

    private synchronized boolean take(byte[] event) {
        missed = next == null ? 0 : missed + 1;
        next = event;
        return missed <= MOST_MISSED;
    }

    void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        atEnd.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the server has ended it before: {0}", e.toString());
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            begun = true;
        }
        drainOrEnd();
    }

    private void drainOrEnd() {
        try {
            drain();
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "a viewer has gone: {0}", e.toString());
            end();
        }
    }

    /** A server may call {@link #onWritePossible} from within {@code isReady}: what is done is noted before. */
    private synchronized void drain() throws IOException {
        while (begun && !over && (next != null || unflushed) && out.isReady()) {
            if (next == null) {
                unflushed = false;
                out.flush();
            } else {
                byte[] event = next;
                next = null;
                unflushed = true;
                out.write(event);
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(Level.DEBUG, "a viewer has gone: {0}", failure.toString());
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // There is no second time.
    }
}
