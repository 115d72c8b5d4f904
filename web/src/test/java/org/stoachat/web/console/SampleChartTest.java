package org.stoachat.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stoachat.admin.FigureSample;

class SampleChartTest {

    private static final List<FigureSample> SAMPLES = List.of(
            new FigureSample(Instant.ofEpochSecond(15), 60, 2), new FigureSample(Instant.ofEpochSecond(30), 0, 3));

    @Test
    void draws_a_line_of_posts_and_a_line_of_sessions() {
        assertEquals(
                "{\"type\":\"line\",\"data\":{\"datasets\":["
                        + "{\"data\":[{\"x\":15000,\"y\":60},{\"x\":30000,\"y\":0}]},"
                        + "{\"data\":[{\"x\":15000,\"y\":2},{\"x\":30000,\"y\":3}]}]}}",
                SampleChart.of(SAMPLES));
    }

    @Test
    void tells_the_points_alone_to_a_page_that_has_the_chart() {
        assertEquals(
                "[[{\"x\":15000,\"y\":60},{\"x\":30000,\"y\":0}],[{\"x\":15000,\"y\":2},{\"x\":30000,\"y\":3}]]",
                SampleChart.samples(SAMPLES));
    }

    @Test
    void has_two_empty_lines_before_the_first_sample() {
        assertEquals("[[],[]]", SampleChart.samples(List.of()));
    }
}
