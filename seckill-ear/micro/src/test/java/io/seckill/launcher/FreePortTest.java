package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    private static final String HOST = "127.0.0.1";
    private static final String REMEDY = "choose 8081";

    @Test
    void refusesAPortThatAnotherProgramUses() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            assertThatThrownBy(() -> FreePort.require(HOST, other.getLocalPort(), REMEDY))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " is in use. Stop the program that uses it or choose another port: choose 8081");
        }
    }

    @Test
    void leavesAFreePortFree() throws IOException {
        int port = freePort();

        FreePort.require(HOST, port, REMEDY);

        assertThatCode(() -> FreePort.require(HOST, port, REMEDY)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressOfAnotherMachine() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> FreePort.require("192.0.2.1", port, REMEDY))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Cannot listen on 192.0.2.1 port " + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
