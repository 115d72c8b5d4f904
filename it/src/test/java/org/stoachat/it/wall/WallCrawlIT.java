package org.stoachat.it.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.Unique;
import org.stoachat.it.server.StoaServer;

/**
 * R-CAT-6: two categories with disjoint scopes, one user on each side, who tries everything with the other side's
 * identifiers and learns nothing, not even a difference to identifiers that do not exist. The operations are those that
 * the server itself describes, so that no later one is forgotten.
 */
class WallCrawlIT {

    private static final int REF = 1_000_000;
    private static final List<String> FRAMES = List.of("join", "part", "post", "typing", "read", "presence", "ping");
    private static final List<String> PAGES = List.of(
            "/rooms/@@", "/rooms/@@/1", "/admin/rooms.xhtml?category=@@", "/admin/categories.xhtml?category=@@");

    private static WallWorld world;
    private static List<ApiOperation> operations;

    @BeforeAll
    static void build() {
        world = new WallWorld(StoaServer.site());
        operations = ApiOperation.all(world.sides().get(0).user());
    }

    /** The crawler would find nothing in a description that is empty. */
    @Test
    void theDescriptionNamesTheResources() {
        Set<String> described = operations.stream().map(ApiOperation::path).collect(Collectors.toSet());
        for (String path :
                List.of("rooms", "categories", "principals", "users", "groups", "me/rooms", "me/read/{roomId}")) {
            assertTrue(described.contains("/api/v1/" + path), () -> path + " is missing in " + described);
        }
    }

    @TestFactory
    Stream<DynamicTest> noOperationTellsTheOtherSideFromNothing() {
        return world.sides().stream().flatMap(side -> operations.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation + " as " + side.words(), () -> probe(side, new WallProbes(operation, side.own())))));
    }

    private static void probe(WallSide side, WallProbes probes) {
        List<String> differences = new ArrayList<>();
        for (WallProbe probe : probes.all()) {
            Answer nothing = probe.send(side.user(), DemoContent.NOWHERE);
            assertTrue(nothing.status() < 500, nothing::toString);
            for (UUID hidden : world.beyond(side).identifiers()) {
                Answer answer = probe.send(side.user(), hidden);
                if (!WallProbe.said(nothing).equals(WallProbe.said(answer))) {
                    differences.add(probe + "\n   " + answer + "\n   " + nothing);
                }
                assertNothingLeaks(side, answer.toString(), hidden.toString());
            }
        }
        assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
    }

    private static void assertNothingLeaks(WallSide side, String answer, String sent) {
        assertEquals(List.of(), world.beyond(side).foundIn(answer, sent), answer);
    }

    /** Lists, too: with everything that one may read, and with a search for what the other side is called. */
    @TestFactory
    Stream<DynamicTest> noReadingTellsOfTheOtherSide() {
        return world.sides().stream().flatMap(side -> operations.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation + " as " + side.words(), () -> read(side, new WallProbes(operation, side.own())))));
    }

    private static void read(WallSide side, WallProbes probes) {
        for (String read : probes.reads()) {
            Answer answer = side.user().send("GET", read, null);
            assertTrue(answer.status() < 500, answer::toString);
            assertNothingLeaks(side, answer.body(), "");
            if (probes.operation().queryParameters().contains("q")) {
                String word = world.beyond(side).words().get(0);
                String search = read + (read.contains("?") ? "&" : "?") + "q=";
                Answer found = side.user().send("GET", search + word, null);
                Answer other = side.user().send("GET", search + word.replaceAll("[a-z]", "z"), null);
                assertEquals(WallProbe.said(other), WallProbe.said(found));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> noFrameTellsTheOtherSideFromNothing() {
        return world.sides().stream().flatMap(side -> FRAMES.stream()
                .map(type -> DynamicTest.dynamicTest(type + " as " + side.words(), () -> frames(side, type))));
    }

    private static void frames(WallSide side, String type) {
        try (LiveClient live = LiveClient.open(side.user())) {
            List<String> nothing = answers(live, type, DemoContent.NOWHERE);
            for (UUID hidden : world.beyond(side).identifiers()) {
                assertEquals(nothing, answers(live, type, hidden), () -> type + " " + hidden);
            }
        }
    }

    /** Everything that arrives until a ping after the frame is answered, and a post, which may take longer. */
    private static List<String> answers(LiveClient live, String type, UUID identifier) {
        int before = live.frames().size();
        live.sendRaw(frame(type, identifier).toString());
        live.ping();
        if (type.equals("post")) {
            live.await(
                    "the answer to a post",
                    any -> live.frames().stream().skip(before).anyMatch(answer -> answer.getInt("ref", 0) == REF));
        }
        List<JsonObject> frames = live.frames();
        return frames.subList(before, frames.size()).stream()
                .map(frame -> WallProbe.neutral(frame.toString()).replaceAll("\"ref\":\\d+,?", ""))
                .sorted()
                .toList();
    }

    private static JsonObject frame(String type, UUID identifier) {
        JsonObjectBuilder frame = Json.createObjectBuilder().add("type", type).add("ref", REF);
        switch (type) {
            case "join" ->
                frame.add(
                        "rooms",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("roomId", identifier.toString())));
            case "part" -> frame.add("rooms", Json.createArrayBuilder().add(identifier.toString()));
            case "presence" -> frame.add("state", "away");
            default ->
                frame.addAll(LiveClient.message(identifier, UUID.randomUUID(), "over the wall"))
                        .add("sequence", 1);
        }
        return frame.build();
    }

    /** Whatever happens on the other side, a live connection on this side stays silent about it. */
    @Test
    void nothingArrivesFromTheOtherSide() {
        WallSide side = world.sides().get(0);
        WallSide beyond = world.beyond(side);
        UUID busy = beyond.own().get("rooms");
        try (LiveClient live = LiveClient.open(side.user());
                LiveClient other = LiveClient.open(beyond.user())) {
            live.join(side.own().get("rooms"));
            other.join(busy);
            String text = Unique.text(beyond.words().get(0));
            beyond.user().say(busy, text).expect(201);
            other.awaitPost(text);
            String member = "/rooms/" + busy + "/members/" + beyond.own().get("users");
            assertTrue(beyond.user().put(member).status() < 300);
            assertTrue(beyond.user().delete(member).status() < 300);
            live.ping();
            assertNothingLeaks(side, live.frames().toString(), "");
        }
    }

    @TestFactory
    Stream<DynamicTest> noPageTellsTheOtherSideFromNothing() {
        return world.sides().stream().flatMap(side -> PAGES.stream()
                .map(page -> DynamicTest.dynamicTest(page + " as " + side.words(), () -> page(side, page))));
    }

    private static void page(WallSide side, String page) {
        WallProbe probe = new WallProbe("GET", page, null);
        Answer nothing = probe.send(side.user(), DemoContent.NOWHERE);
        for (UUID hidden : world.beyond(side).identifiers()) {
            Answer answer = probe.send(side.user(), hidden);
            assertEquals(WallProbe.said(nothing), WallProbe.said(answer));
            assertNothingLeaks(side, answer.body(), hidden.toString());
        }
    }

    /** What machines read of the server names no room and nobody. */
    @Test
    void diagnosticsTellNothing() {
        WallSide side = world.sides().get(0);
        for (String path : List.of("/health", "/metrics", "/openapi", "/api/v1/server")) {
            assertNothingLeaks(side, side.user().send("GET", path, null).body(), "");
        }
        assertFalse(
                world.beyond(side)
                        .foundIn(world.beyond(side).own().toString(), "")
                        .isEmpty(),
                "the search works");
    }
}
