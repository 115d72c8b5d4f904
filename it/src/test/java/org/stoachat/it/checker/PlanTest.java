package org.stoachat.it.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertEquals(Plan.of(42, 3), Plan.of(42, 3));
        assertNotEquals(Plan.of(42, 3), Plan.of(43, 3));
    }

    @Test
    void aDeckHoldsEachFaultOfEachProcessOnce() {
        assertEquals(
                9,
                Plan.of(7, 1).processes().stream()
                        .map(step -> step.part() + step.fault())
                        .collect(Collectors.toSet())
                        .size());
    }
}
