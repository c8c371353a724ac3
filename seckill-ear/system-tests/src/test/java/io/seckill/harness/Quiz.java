package io.seckill.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** The quiz of one sale for one buyer, who cannot see its pictures and waits for the text. */
public record Quiz(SeckillClient client, String saleId, String token) {

    private static final Duration TIME_OUT = Duration.ofSeconds(60);

    public Answer ask() {
        return client.post(path(""), token, BodyPublishers.noBody());
    }

    /** The identifier of a new challenge. */
    public String challenge() {
        return ask().expect(200, JsonNode.class).get("challengeId").asText();
    }

    public Answer text(String challenge) {
        return client.send(
                client.authorized(path("/" + challenge + "/text"), token).GET().build());
    }

    public Answer answer(String challenge, int answer) {
        return client.post(
                path("/" + challenge + "/answers"), token, BodyPublishers.ofString("{\"answer\":" + answer + "}"));
    }

    /** The right answer, as soon as there is the text. */
    public int solution(String challenge) {
        return solutionOf(await("the text of a challenge")
                .atMost(TIME_OUT)
                .pollDelay(Duration.ZERO)
                .until(() -> text(challenge), answer -> answer.status() == 200)
                .as(JsonNode.class)
                .get("text")
                .asText());
    }

    public static int solutionOf(String text) {
        String[] words = text.replace("?", "").split(" ");
        int second = Integer.parseInt(words[4]);
        return Integer.parseInt(words[2]) + (words[3].equals("plus") ? second : -second);
    }

    public String purchaseToken() {
        String challenge = challenge();
        return answer(challenge, solution(challenge))
                .expect(200, JsonNode.class)
                .get("purchaseToken")
                .asText();
    }

    public static String body(int quantity, String purchaseToken) {
        return "{\"quantity\":" + quantity + ",\"purchaseToken\":\"" + purchaseToken + "\"}";
    }

    private String path(String more) {
        return "/api/v1/sales/" + saleId + "/challenges" + more;
    }
}
