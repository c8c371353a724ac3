package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.architecture.AdminCalls;
import io.seckill.architecture.AdminCalls.Call;
import io.seckill.harness.Answer;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call of the console with each role. The calls are about things that do not exist, so those that are let in change nothing. */
@Tag("server")
@ExtendWith(SharedServer.class)
class AdminRolesIT {

    private final SeckillClient client;
    private final Tokens tokens;

    AdminRolesIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    static List<Call> calls() {
        return AdminCalls.all();
    }

    @Test
    void thereAreCallsOfEveryKind() {
        assertThat(calls()).hasSizeGreaterThan(15);
        assertThat(calls()).extracting(Call::method).contains("GET", "POST", "PUT");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isForThoseWhoMay(Call call) {
        problem(client.send(request(client.request(call.path()), call)), 401, "unauthenticated");
        problem(send(call, tokens.buyer("matrix")), 403, "forbidden");
        if (isForAdministrators(call)) {
            problem(send(call, tokens.operator("matrix")), 403, "forbidden");
        } else {
            assertThat(send(call, tokens.operator("matrix")).status()).isNotIn(401, 403, 405, 500);
        }
        assertThat(send(call, tokens.administrator("matrix")).status()).isNotIn(401, 403, 405, 500);
    }

    private static boolean isForAdministrators(Call call) {
        return call.path().startsWith("/api/v1/admin/operators");
    }

    private Answer send(Call call, String token) {
        return client.send(request(client.authorized(call.path(), token), call));
    }

    private static HttpRequest request(HttpRequest.Builder request, Call call) {
        return List.of("GET", "DELETE").contains(call.method())
                ? request.method(call.method(), BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .method(call.method(), BodyPublishers.ofString("{}"))
                        .build();
    }
}
