package org.stoachat.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureHistoryTest {

    private final FigureHistory history = new FigureHistory();

    @Test
    void is_empty_at_first() {
        assertEquals(List.of(), history.samples());
    }

    @Test
    void tells_samples_oldest_first() {
        history.add(sample(1));
        history.add(sample(2));

        assertEquals(List.of(sample(1), sample(2)), history.samples());
    }

    @Test
    void forgets_the_oldest_when_it_is_full() {
        for (int i = 0; i < FigureHistory.CAPACITY + 3; i++) {
            history.add(sample(i));
        }

        List<FigureSample> samples = history.samples();
        assertEquals(240, samples.size());
        assertEquals(sample(3), samples.get(0));
        assertEquals(sample(242), samples.get(239));
    }

    @Test
    void gives_out_a_copy() {
        history.add(sample(1));
        List<FigureSample> before = history.samples();
        history.add(sample(2));

        assertEquals(List.of(sample(1)), before);
        assertThrows(UnsupportedOperationException.class, before::clear);
    }

    private static FigureSample sample(int number) {
        return new FigureSample(Instant.ofEpochSecond(15L * number), number, number);
    }
}
