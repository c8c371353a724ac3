package io.seckill.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InListTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "250, 256", "256, 256"})
    void hasAPowerOfTwoValues(int distinct, int padded) {
        List<Integer> values = IntStream.range(0, distinct).boxed().toList();

        InList<Integer> list = InList.of(values);

        assertThat(list.values()).hasSize(padded);
        assertThat(list.values().stream().collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void hasAnItemForEachValue() {
        assertThat(InList.of(List.of("a", "b")).text("(?, 1)")).isEqualTo("(?, 1), (?, 1)");
    }
}
