package io.seckill.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Proves that an answer is a problem body (RFC 9457) that says what is wrong and nothing about the inside. */
public final class ProblemCheck {

    private ProblemCheck() {}

    public static JsonNode problem(Answer answer, int status, String name) {
        JsonNode problem = problem(answer, status);
        assertThat(answer.problem()).as("type of %s", answer).isEqualTo(name);
        return problem;
    }

    public static JsonNode problem(Answer answer, int status) {
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
        assertThat(answer.isProblem()).as("content type of %s", answer).isTrue();
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).as("status in %s", answer).isEqualTo(status);
        assertThat(problem.path("title").asText()).as("title in %s", answer).isNotBlank();
        assertThat(answer.problem()).as("type of %s", answer).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "io.seckill", "jakarta.", "java.", "org.");
        return problem;
    }
}
