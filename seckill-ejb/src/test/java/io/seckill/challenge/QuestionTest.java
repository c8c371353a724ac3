package io.seckill.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final int ASKED = 100_000;

    @Test
    void asksForASumOrADifference() {
        assertThat(new Question(47, true, 8)).returns("47+8=?", Question::signs).returns(55, Question::answer);
        assertThat(new Question(47, false, 8))
                .returns("47-8=?", Question::signs)
                .returns(39, Question::answer);
        assertThat(new Question(47, false, 8).words()).isEqualTo("What is 47 minus 8?");
    }

    @Test
    void noAnswerIsWorthGuessing() {
        Map<Integer, Long> answers = LongStream.range(0, ASKED)
                .mapToObj(Question::of)
                .collect(Collectors.groupingBy(Question::answer, Collectors.counting()));

        assertThat(Collections.max(answers.values())).isLessThan(ASKED / 60);
        assertThat(answers.keySet()).allMatch(answer -> answer >= 2 && answer <= 98);
    }
}
