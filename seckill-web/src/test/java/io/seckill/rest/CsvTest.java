package io.seckill.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(Csv.line("a", "b,c", "say \"hi\"", "two\r\nlines", ""))
                .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\r\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "=1\n=2"})
    void makesAFormulaHarmless(String text) {
        assertThat(Csv.line(text).replace("\"", "")).startsWith("'" + text);
    }

    @Test
    void leavesNumbersAndOtherTextsAlone() {
        assertThat(Csv.line(-1, 4999L, "a=b", "1-2", "小米")).isEqualTo("-1,4999,a=b,1-2,小米\r\n");
    }
}
