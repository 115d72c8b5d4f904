package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;

/** Who is in a room now (interfaces.md §4), for those who see its members. */
class ParticipantIT extends OutsideTest {

    private static final String PARTICIPANTS = "/rooms/" + DemoContent.HARBOUR_BRIDGE + "/participants";

    private List<String> ids(String query) {
        return rest("alice").get(PARTICIPANTS + query).expect(200).json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("id"))
                .toList();
    }

    private LiveClient enter(String user) {
        LiveClient session = live(user);
        session.join(DemoContent.HARBOUR_BRIDGE);
        return session;
    }

    @Test
    void whoIsInTheRoomIsThereOnceHoweverManySessionsTheyHave() {
        enter("alice");
        LiveClient bob = enter("bob");
        LiveClient again = enter("bob");
        String id = DemoContent.BOB.toString();
        assertEquals(1, ids("").stream().filter(id::equals).count());
        bob.part(DemoContent.HARBOUR_BRIDGE);
        bob.ping();
        assertTrue(ids("").contains(id), "the other session is still there");
        again.part(DemoContent.HARBOUR_BRIDGE);
        again.ping();
        assertFalse(ids("").contains(id));
    }

    @Test
    void pagesAreByDisplayName() {
        enter("alice");
        enter("bob");
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = rest("alice")
                    .get(PARTICIPANTS + "?limit=1&cursor=" + cursor)
                    .expect(200)
                    .json();
            assertEquals(1, page.getJsonArray("items").size());
            names.add(page.getJsonArray("items").getJsonObject(0).getString("displayName"));
            cursor = page.getString("next", null);
        } while (cursor != null);
        assertTrue(names.size() >= 2, names::toString);
        assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
        rest("alice").get(PARTICIPANTS + "?limit=501").expectProblem(422, "invalid");
    }

    @Test
    void onlyThoseWhoSeeTheMembersSeeWhoIsThere() {
        rest("admin").get(PARTICIPANTS).expect(200);
        rest("carol").get(PARTICIPANTS).expectProblem(403, "room.not-member");
        rest("dave").get(PARTICIPANTS).expectProblem(404, "room.not-found");
        rest("bob").get("/rooms/" + DemoContent.TENDER + "/participants").expectProblem(404, "room.not-found");
        rest("alice").get("/rooms/" + DemoContent.NOWHERE + "/participants").expectProblem(404, "room.not-found");
    }
}
