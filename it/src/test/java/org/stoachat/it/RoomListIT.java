package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;

/** The rooms of the demo content as each user sees them, worked out by hand from product.md §4. */
class RoomListIT extends OutsideTest {

    /** Each room that the user finds, with what they may do there: read, post, manage. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            alice | Announcements r, Coffee corner rp, Design review rpm, Harbour bridge rpm, Lobby rp, Tender 2027 rpm, Tools and workshops rp
            bob   | Announcements r, Coffee corner rp, Design review r, Harbour bridge rp, Lobby rp, Tools and workshops rpm
            carol | Announcements rp, Coffee corner rp, Design review r, Harbour bridge , Lobby rp, Tender 2027 rp, Tools and workshops rp
            dave  | Announcements r, Coffee corner rp, Lobby rp, Morning call rpm
            erin  | Announcements r, Coffee corner rp, Lobby rp
            admin | Announcements rpm, Coffee corner rpm, Design review m, Harbour bridge m, Lobby rpm, Morning call m, Old canteen m, Tender 2027 m, Tools and workshops rpm
            """)
    void everybodyFindsExactlyTheRoomsThatTheyMay(String user, String expected) {
        String found = rooms(rest(user), "").stream().map(RoomListIT::described).collect(Collectors.joining(", "));
        assertEquals(expected, found);
    }

    private static String described(JsonObject room) {
        return room.getString("name") + " "
                + (room.getBoolean("mayRead") ? "r" : "")
                + (room.getBoolean("mayPost") ? "p" : "")
                + (room.getBoolean("mayManage") ? "m" : "");
    }

    private static List<JsonObject> rooms(RestClient user, String query) {
        return user.get("/rooms?limit=500" + query)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    @Test
    void aRoomTellsWhatItIs() {
        JsonObject room = rest("alice")
                .get("/rooms/" + DemoContent.DESIGN_REVIEW)
                .expect(200)
                .json();
        assertEquals("auditorium", room.getString("type"));
        assertEquals("closed", room.getString("privacy"));
        assertEquals("inherit", room.getString("invitations"));
        assertEquals("Engineering", room.getJsonObject("category").getString("name"));
        assertFalse(room.getBoolean("disabled"));
        assertTrue(room.getBoolean("chatHistory"));
        assertFalse(rest("alice")
                .get("/rooms/" + DemoContent.COFFEE_CORNER)
                .expect(200)
                .json()
                .getBoolean("chatHistory"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        RestClient alice = rest("alice");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = alice.get("/rooms?limit=2" + cursor).expect(200).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(room -> paged.add(room.getString("id")));
            String next = page.getString("next", null);
            cursor = next == null ? null : "&cursor=" + RestClient.encoded(next);
        } while (cursor != null);
        assertEquals(rooms(alice, "").stream().map(room -> room.getString("id")).toList(), paged);
    }

    /** R-ROOM-6: a search finds by name without regard to case, takes no wildcards, and finds nothing hidden. */
    @ParameterizedTest(name = "{0} searches \"{1}\"")
    @CsvSource({
        "alice, BRIDGE, Harbour bridge",
        "alice, o, 'Announcements, Coffee corner, Harbour bridge, Lobby, Tools and workshops'",
        "bob, tender, ''",
        "erin, morning, ''",
        "dave, bridge, ''",
        "bob, canteen, ''",
        "alice, %, ''",
        "alice, _, ''",
        "alice, [a-z], ''",
        "alice, '', 'Announcements, Coffee corner, Design review, Harbour bridge, Lobby, Tender 2027, Tools and workshops'"
    })
    void aSearchFindsByNameAndNothingHidden(String user, String text, String expected) {
        String found = rooms(rest(user), "&q=" + RestClient.encoded(text)).stream()
                .map(room -> room.getString("name"))
                .collect(Collectors.joining(", "));
        assertEquals(expected, found);
    }
}
