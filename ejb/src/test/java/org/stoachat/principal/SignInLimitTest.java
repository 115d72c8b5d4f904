package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInLimitTest {

    @ParameterizedTest(name = "after {0} failures {1} s")
    @CsvSource({"0,0", "4,0", "5,10", "6,20", "7,40", "11,640", "12,900", "1000,900"})
    void each_failure_beyond_the_free_ones_doubles_the_pause(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), SignInLimit.pause(failures, 5));
    }
}
