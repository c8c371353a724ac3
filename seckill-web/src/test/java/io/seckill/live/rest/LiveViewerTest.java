package io.seckill.live.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveViewerTest {

    private static final int MOST_MISSED = 10;

    private final Connection connection = new Connection();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final LiveViewer viewer = viewer();

    LiveViewerTest() throws IOException {}

    @Test
    void isToldWhatTheConnectionTakes() throws IOException {
        viewer.begin(bytes("1"));
        assertThat(connection.taken()).as("before the server is ready").isEmpty();
        viewer.onWritePossible();
        viewer.tell(bytes("2"));

        assertThat(connection.taken()).isEqualTo("12");
        assertThat(connection.flushes).isEqualTo(2);
    }

    @Test
    void missesWhatTheConnectionDoesNotTakeAndGetsTheNewest() throws IOException {
        viewer.begin(bytes("1"));
        viewer.onWritePossible();
        connection.ready = false;
        viewer.tell(bytes("2"));
        viewer.tell(bytes("3"));
        connection.ready = true;
        viewer.onWritePossible();

        assertThat(connection.taken()).isEqualTo("13");
        assertThat(completed).hasValue(0);
    }

    @Test
    void isLetGoAfterTooManyInARow() throws IOException {
        viewer.begin(bytes("1"));
        viewer.onWritePossible();
        connection.ready = false;
        for (int i = 0; i <= MOST_MISSED; i++) {
            viewer.tell(bytes("x"));
        }
        assertThat(completed).hasValue(0);

        viewer.tell(bytes("x"));

        assertThat(completed).hasValue(1);
        assertThat(left).hasValue(1);
    }

    @Test
    void isLetGoWhenItHasGone() throws IOException {
        viewer.begin(bytes("1"));
        viewer.onWritePossible();
        connection.broken = true;

        viewer.tell(bytes("2"));
        viewer.tell(bytes("3"));
        viewer.onError(new IOException("once more"));

        assertThat(completed).hasValue(1);
        assertThat(left).hasValue(1);
    }

    private LiveViewer viewer() throws IOException {
        ServletResponse response = fake(ServletResponse.class, (proxy, method, arguments) -> connection);
        AsyncContext context = fake(AsyncContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getResponse" -> response;
            case "complete" -> {
                completed.incrementAndGet();
                yield null;
            }
            default -> null;
        });
        return new LiveViewer(context, null, gone -> left.incrementAndGet());
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Connection extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean broken;
        private int flushes;

        String taken() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // The test calls it.
        }

        @Override
        public void flush() {
            flushes++;
        }

        @Override
        public void write(int one) throws IOException {
            if (broken) {
                throw new IOException("reset by peer");
            }
            bytes.write(one);
        }
    }
}
