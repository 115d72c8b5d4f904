package org.stoachat.web.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stoachat.common.RejectedException;
import org.stoachat.post.HistoryQuery;
import org.stoachat.post.HistoryQuery.Anchor;

class HistoryQueriesTest {

    @Test
    void readsFromOnePlaceOrTheNewest() {
        assertEquals(new HistoryQuery(Anchor.NEWEST, 0, null, 50), HistoryQueries.of(null, null, null, null, 50));
        assertEquals(new HistoryQuery(Anchor.AFTER, 4, null, 50), HistoryQueries.of("4", null, null, null, 50));
        assertEquals(new HistoryQuery(Anchor.BEFORE, 4, null, 50), HistoryQueries.of(null, "4", null, null, 50));
        assertEquals(new HistoryQuery(Anchor.AROUND, 4, null, 50), HistoryQueries.of(null, null, "4", null, 50));
        Instant at = Instant.parse("2026-11-22T09:30:00Z");
        assertEquals(
                new HistoryQuery(Anchor.AT, 0, at, 50),
                HistoryQueries.of(null, null, null, "2026-11-22T09:30:00.000Z", 50));
    }

    @Test
    void refusesTwoPlacesAndMalformedOnes() {
        assertThrows(RejectedException.class, () -> HistoryQueries.of("1", "2", null, null, 50));
        RejectedException refusal =
                assertThrows(RejectedException.class, () -> HistoryQueries.of(null, null, "x", null, 50));
        assertEquals("around", refusal.violations().get(0).field());
    }
}
