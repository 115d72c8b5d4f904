package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.StalledClient;
import org.stoachat.it.client.Unique;

/** R-SESS-2: a slow client never slows others; past the bound of its queue it is cut. */
class StalledClientIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.LOBBY;
    private static final Duration A_SECOND_OR_SO = Duration.ofMillis(1_500);

    /** 8,000 characters of three bytes each: more than any buffer between the two ends takes a few hundred of. */
    private static final String LARGE = "漢".repeat(7_900);

    private static final int POSTS = 400;

    @Test
    void aStalledClientDelaysNobodyAndIsCut() throws IOException {
        LiveClient alice = live("alice");
        LiveClient bob = live("bob");
        bob.join(ROOM);
        List<Long> delays = new ArrayList<>();
        try (StalledClient stalled = new StalledClient(site, "carol", ROOM)) {
            for (int i = 0; i < POSTS; i++) {
                String text = Unique.text(LARGE);
                JsonObject ack = alice.say(ROOM, text);
                long acknowledged = System.nanoTime();
                JsonObject post = bob.awaitPost(text, A_SECOND_OR_SO);
                assertEquals(ack.getInt("sequence"), post.getInt("sequence"));
                delays.add(Duration.ofNanos(System.nanoTime() - acknowledged).toMillis());
            }
            assertTrue(stalled.isCutWithin(Duration.ofSeconds(30)), "the stalled client is still connected");
        }
        System.out.println("A stalled client beside: " + POSTS + " posts, slowest frame after its ack "
                + delays.stream().mapToLong(Long::longValue).max().orElse(0) + " ms");
    }
}
