package org.stoachat.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-NOTE-1: the one decision. */
class DecisionTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ALL,       -,    true,  level-all
                    IMPORTANT, -,    false, not-important
                    NONE,      -,    false, level-none
                    ALL,       m,    true,  mention
                    IMPORTANT, m,    true,  mention
                    NONE,      m,    false, level-none
                    ALL,       h,    true,  high-importance
                    IMPORTANT, h,    true,  high-importance
                    NONE,      h,    false, level-none
                    IMPORTANT, mh,   true,  mention
                    ALL,       o,    false, own-post
                    ALL,       omh,  false, own-post
                    NONE,      o,    false, own-post
                    ALL,       r,    false, removed
                    ALL,       romh, false, removed
                    """)
    void the_first_rule_that_applies_decides(NotificationLevel level, String post, boolean notified, String reason) {
        Decision decision = Decision.of(
                level,
                new Decision.Circumstances(
                        post.contains("r"), post.contains("o"), post.contains("m"), post.contains("h")));
        assertEquals(reason, decision.code());
        assertEquals(notified, decision.isNotified());
    }
}
