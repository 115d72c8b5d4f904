package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.Unique;

/** R-SESS-2: connections that break while posts are on their way to them harm nobody else. */
class LostConnectionsIT extends OutsideTest {

    private static final UUID ROOM = DemoContent.LOBBY;
    private static final int CONNECTIONS = 60;
    private static final int POSTS = 150;

    @RepeatedTest(5)
    void connectionsThatBreakInTheMiddleOfDeliveryHarmNobody() {
        LiveClient stays = live("bob");
        stays.join(ROOM);
        List<LiveClient> lost =
                Stream.generate(() -> live("carol")).limit(CONNECTIONS).toList();
        lost.forEach(client -> client.join(ROOM));

        LiveClient author = live("alice");
        List<CompletableFuture<JsonObject>> acks = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            acks.add(author.send("post", LiveClient.message(ROOM, UUID.randomUUID(), Unique.text("a storm"))));
        }
        acks.get(POSTS / 2).join();
        lost.forEach(LiveClient::abort);

        acks.forEach(ack -> assertTrue(ack.join().containsKey("sequence")));
        String text = Unique.text("after the storm");
        author.say(ROOM, text);
        stays.awaitPost(text);
        live("dave").join(ROOM);
    }
}
