package io.seckill.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmppLinkTest {

    @Test
    void tellsThrottlingFromPassingErrorsFromRefusals() {
        assertThat(SmppLink.refusal(0x58)).isInstanceOf(SubmitResult.Throttled.class);
        assertThat(SmppLink.refusal(0x14)).isEqualTo(new SubmitResult.Later(0x14));
        assertThat(SmppLink.refusal(0x08)).isEqualTo(new SubmitResult.Later(0x08));
        assertThat(SmppLink.refusal(0x0B)).isEqualTo(new SubmitResult.Refused(0x0B));
    }
}
