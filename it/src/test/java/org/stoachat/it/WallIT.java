package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** R-ROOM-6, R-CAT-6: a room that somebody may not know of answers exactly like one that does not exist. */
class WallIT extends OutsideTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"bob, TENDER", "dave, TENDER", "dave, HARBOUR_BRIDGE", "dave, TOOLS", "erin, MORNING_CALL"})
    void aRoomBeyondTheWallLooksLikeNoRoom(String user, String name) throws ReflectiveOperationException {
        UUID hidden = (UUID) DemoContent.class.getField(name).get(null);
        RestClient caller = rest(user);
        for (String resource : List.of("", "/posts", "/posts?after=0", "/posts?limit=0", "/posts/1")) {
            assertAlike(
                    caller.get("/rooms/" + hidden + resource), caller.get("/rooms/" + DemoContent.NOWHERE + resource));
        }
        assertAlike(caller.say(hidden, "hello"), caller.say(DemoContent.NOWHERE, "hello"));
        assertAlike(caller.say(hidden, ""), caller.say(DemoContent.NOWHERE, ""));
        String member = "/members/" + DemoContent.ERIN;
        assertAlike(caller.put("/rooms/" + hidden + member), caller.put("/rooms/" + DemoContent.NOWHERE + member));
        assertAlike(
                caller.delete("/rooms/" + hidden + member), caller.delete("/rooms/" + DemoContent.NOWHERE + member));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"bob, TENDER", "dave, TOOLS", "erin, MORNING_CALL", "alice, OLD_CANTEEN"})
    void onTheLiveConnectionToo(String user, String name) throws ReflectiveOperationException {
        UUID hidden = (UUID) DemoContent.class.getField(name).get(null);
        LiveClient client = live(user);
        assertEquals("room.not-found", client.refusal(hidden));
        assertEquals("room.not-found", client.refusal(DemoContent.NOWHERE));
        String text = Unique.text("over the wall");
        assertEquals(
                withoutRef(client.request("post", LiveClient.message(DemoContent.NOWHERE, UUID.randomUUID(), text))
                        .toString()),
                withoutRef(client.request("post", LiveClient.message(hidden, UUID.randomUUID(), text))
                        .toString()));
    }

    private static String withoutRef(String frame) {
        return frame.replaceFirst("\"ref\":\\d+,?", "");
    }

    private static void assertAlike(Answer one, Answer other) {
        assertEquals(other.status(), one.status(), one::toString);
        assertEquals(other.body(), one.body(), one::toString);
        assertEquals(withoutDate(other), withoutDate(one), one::toString);
    }

    private static List<String> withoutDate(Answer answer) {
        return answer.headerLines().stream()
                .filter(line -> !line.startsWith("date: "))
                .toList();
    }
}
