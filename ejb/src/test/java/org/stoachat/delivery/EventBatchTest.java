package org.stoachat.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.common.IdSet;

class EventBatchTest {

    @Test
    void what_is_encoded_is_decoded() {
        List<Event> events = List.of(
                new Event(7, 1, 2, 3, "{\"type\":\"post\",\"text\":\"a\\nb\"}"),
                Event.ofRights(44),
                Event.betweenServers("{\"server\":\"a\"}"),
                new Event(8, 0, 0, 5, "{}"),
                new Event(9, 0, 0, 6, new Audience(41, IdSet.of(7, 5)), Frame.of("{}")),
                new Event(9, 0, 0, 6, new Audience(0, IdSet.of(8, 3), IdSet.of(7, 5)), Frame.of("{}")),
                new Event(9, 0, 0, 6, new Audience(0, IdSet.of(8), IdSet.of()), Frame.of("{}")));
        assertEquals(events, EventBatch.decode(EventBatch.encode(events)));
        assertEquals(List.of(), EventBatch.decode(EventBatch.encode(List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4", "1 2 3\n{}\n", "1 2 3 4 5\n{}\n", "a b c d\n{}\n", "\n\n\n"})
    void what_is_not_ours_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> EventBatch.decode(text));
    }
}
