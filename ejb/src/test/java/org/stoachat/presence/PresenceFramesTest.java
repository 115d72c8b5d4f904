package org.stoachat.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresenceFramesTest {

    private static final UUID ROOM = new UUID(0, 9);
    private static final Person ANN = new Person(1, new UUID(0, 1), "Ann \"A\"");
    private static final Person BEN = new Person(2, new UUID(0, 2), "Ben");
    private static final String HEAD =
            "{\"type\":\"participants\",\"roomId\":\"00000000-0000-0000-0000-000000000009\",\"count\":2";
    private static final String ANN_JOINED = "{\"id\":\"00000000-0000-0000-0000-000000000001\","
            + "\"displayName\":\"Ann \\\"A\\\"\",\"state\":\"online\"}";

    private static RoomNews news(boolean live, boolean anew, List<Present> joined, List<Person> left) {
        return new RoomNews(live, anew, 2, joined, joined, left, List.of(), List.of(BEN));
    }

    @Test
    void aChangeAndEverythingAreToldApart() {
        RoomNews news = news(true, false, List.of(new Present(ANN, PresenceState.ONLINE)), List.of(BEN));
        assertEquals(
                List.of(HEAD + ",\"joined\":[" + ANN_JOINED + "],\"left\":[\"00000000-0000-0000-0000-000000000002\"]}"),
                PresenceFrames.change(ROOM, news));
        assertEquals(
                List.of(HEAD + ",\"all\":true,\"joined\":[" + ANN_JOINED + "],\"left\":[]}"),
                PresenceFrames.everything(ROOM, news));
    }

    @Test
    void beyondTheLimitThereIsANumberAlone() {
        assertEquals(List.of(HEAD + "}"), PresenceFrames.change(ROOM, news(false, true, List.of(), List.of())));
        assertEquals(List.of(), PresenceFrames.change(ROOM, news(false, false, List.of(), List.of())));
    }

    @Test
    void nobodyIsToldThatTheyTypeThemselves() {
        RoomNews news = news(true, false, List.of(), List.of());
        assertEquals(
                Optional.of("{\"type\":\"typing\",\"roomId\":\"" + ROOM
                        + "\",\"users\":[{\"id\":\"00000000-0000-0000-0000-000000000002\",\"displayName\":\"Ben\"}]}"),
                PresenceFrames.typing(ROOM, news));
        assertEquals(PresenceFrames.typing(ROOM, news), PresenceFrames.typing(ROOM, news, 1));
        assertEquals(Optional.empty(), PresenceFrames.typing(ROOM, news, 2));
    }

    @Test
    void noFrameIsLargerThan64KiBHoweverLongTheNames() {
        List<Present> crowd = IntStream.range(0, 1_000)
                .mapToObj(i -> new Present(new Person(i, new UUID(1, i), "é".repeat(256)), PresenceState.AWAY))
                .toList();
        List<String> frames = PresenceFrames.everything(ROOM, news(true, false, crowd, List.of()));
        assertTrue(frames.size() > 5, () -> frames.size() + " frames");
        for (String frame : frames) {
            assertTrue(frame.getBytes(StandardCharsets.UTF_8).length < 64 * 1024);
            assertEquals(frame.equals(frames.get(0)), frame.contains("\"all\":true"));
        }
    }
}
