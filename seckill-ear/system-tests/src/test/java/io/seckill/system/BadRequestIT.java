package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Answer;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Undisturbed;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that miss the interface altogether. */
@Tag("server")
@ExtendWith(SharedServer.class)
class BadRequestIT {

    private final SeckillClient client;
    private final String buyer;
    private final String sale;
    private final Undisturbed before;

    BadRequestIT(SeckillServer server) {
        client = server.client();
        buyer = server.tokens().buyer("mallory");
        sale = client.openSale(NewSale.of(10)).saleId();
        before = Undisturbed.since(server, client, sale);
    }

    @AfterEach
    void nothingHappened() {
        before.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/", "/api/v1/sales/x/y/z", "/api/v1/admin/nothing"})
    void refusesAPathThatLeadsNowhere(String path) {
        Answer answer = client.send(client.authorized(path, buyer).GET().build());

        ProblemCheck.problem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void refusesAMethodThatIsNotOffered(String method) {
        Answer answer = client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", buyer)
                .method(method, BodyPublishers.noBody())
                .build());

        ProblemCheck.problem(answer, 405);
        assertThat(answer.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesABodyThatIsNoJson(String contentType) {
        Answer answer = client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", buyer)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("quantity=1"))
                .build());

        ProblemCheck.problem(answer, 415);
    }

    /** A purchase without a body sells a unit; one that announces something else does not. */
    @Test
    void refusesAnEmptyBodyOfAnotherType() {
        Answer answer = client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", buyer)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.noBody())
                .build());

        ProblemCheck.problem(answer, 415);
    }

    @Test
    void refusesAContentTypeThatIsNone() {
        Answer answer = client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", buyer)
                .header("Content-Type", "nonsense")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertThat(answer.status()).isIn(400, 415);
        ProblemCheck.problem(answer, answer.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v2/sales", "/WEB-INF/web.xml"})
    void doesNotNameTheServerWhereThereIsNoPage(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContainIgnoringCase("payara", "glassfish", "wildfly", "jboss", "undertow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=x", "application/json;q=2", "text/html;q=x, application/json"})
    void refusesAWeightThatIsNone(String accept) {
        Answer answer = saleAs(accept);

        ProblemCheck.problem(answer, 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=0.5", "text/html;q=0.8, */*;q=0.1", "application/json;q=1.000"})
    void takesAWeightThatIsANumber(String accept) {
        Answer answer = saleAs(accept);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesToAnswerInXml() {
        Answer answer = saleAs("application/xml");

        ProblemCheck.problem(answer, 406);
    }

    private Answer saleAs(String accept) {
        return client.send(client.request("/api/v1/sales/" + sale)
                .header("Accept", accept)
                .GET()
                .build());
    }
}
