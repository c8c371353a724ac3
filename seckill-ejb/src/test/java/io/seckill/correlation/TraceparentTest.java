package io.seckill.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and the rules of the standard, section 3.2. */
class TraceparentTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-ff",
                " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 ",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-the-future-will-be-like"
            })
    void takesTheTraceOfWhatTheStandardAllows(String text) {
        assertThat(Traceparent.parse(text)).map(TraceId::toString).contains(TRACE);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c0-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more",
                "0-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "xx-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c8031\nc-b7ad6b7169203331-01",
                "nonsense"
            })
    void ignoresWhatTheStandardDoesNotAllow(String text) {
        assertThat(Traceparent.parse(text)).isEmpty();
    }

    @Test
    void ignoresWhatIsTooLong() {
        String longer = "cc-" + TRACE + "-b7ad6b7169203331-01-" + "x".repeat(1_000);

        assertThat(Traceparent.parse(longer)).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        TraceId trace = TraceId.parse(TRACE).orElseThrow();

        assertThat(Traceparent.of(trace)).matches("00-" + TRACE + "-[0-9a-f]{16}-00");
        assertThat(Traceparent.parse(Traceparent.of(trace))).contains(trace);
    }
}
