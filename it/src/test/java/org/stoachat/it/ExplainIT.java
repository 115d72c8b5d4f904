package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;

/** R-NEW-4: why somebody can, or cannot, see a room. */
class ExplainIT extends OutsideTest {

    private static String access(UUID room, UUID principal) {
        return "/rooms/" + room + "/access/" + principal;
    }

    private static JsonObject action(JsonObject explained, String name) {
        return explained.getJsonArray("actions").getValuesAs(JsonObject.class).stream()
                .filter(action -> action.getString("action").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void administratorsAreToldTheWayThroughGroups() {
        JsonObject explained = rest("admin")
                .get(access(DemoContent.HARBOUR_BRIDGE, DemoContent.BOB))
                .expect(200)
                .json();
        assertTrue(action(explained, "read").getBoolean("allowed"));
        assertFalse(action(explained, "manage").getBoolean("allowed"));
        JsonObject ground = explained.getJsonArray("roles").getJsonObject(0);
        assertEquals("member", ground.getString("kind"));
        List<String> way = ground.getJsonArray("way").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("displayName"))
                .toList();
        assertEquals(List.of("Bob Baker", "Bridge team"), way);
        assertEquals("global", explained.getJsonObject("policy").getString("scope"));
    }

    @Test
    void managersAskForTheirRoomsAndLearnNothingBeyondTheWall() {
        rest("alice").get(access(DemoContent.HARBOUR_BRIDGE, DemoContent.CAROL)).expect(200);
        rest("alice")
                .get(access(DemoContent.HARBOUR_BRIDGE, DemoContent.DAVE))
                .expectProblem(404, "principal.not-found");
        rest("bob").get(access(DemoContent.HARBOUR_BRIDGE, DemoContent.BOB)).expectProblem(403, "room.not-manager");
        rest("dave").get(access(DemoContent.HARBOUR_BRIDGE, DemoContent.BOB)).expectProblem(404, "room.not-found");
    }
}
