package org.stoachat.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Allowance allowance = new Allowance();

    private Duration take(long nanos) {
        return allowance.take(2, 3, nanos);
    }

    @Test
    void so_many_at_once_and_then_at_a_steady_rate() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, take(0));
        }
        assertEquals(Duration.ofMillis(500), take(0));
        assertEquals(Duration.ofMillis(250), take(SECOND / 4));
        assertEquals(Duration.ZERO, take(SECOND / 2));
        assertEquals(Duration.ofMillis(500), take(SECOND / 2));
    }

    @Test
    void no_more_gathers_than_may_be_taken_at_once() {
        take(0);
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, take(1_000 * SECOND));
        }
        assertEquals(Duration.ofMillis(500), take(1_000 * SECOND));
    }

    @Test
    void it_is_full_again_when_everything_has_come_back() {
        assertTrue(allowance.isFull(2, 3, 0));
        take(0);
        assertFalse(allowance.isFull(2, 3, SECOND / 4));
        assertTrue(allowance.isFull(2, 3, SECOND / 2));
    }
}
