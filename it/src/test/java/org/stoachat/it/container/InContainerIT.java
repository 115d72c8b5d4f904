package org.stoachat.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.LiveClient;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;
import org.stoachat.it.server.DeployedByArquillian;

/** What can only be seen, or done, inside the server: rows without events, failing transactions, all of the database. */
@Order(1)
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    @Inject
    private Database database;

    private URI site;

    @Deployment
    static EnterpriseArchive deployment() {
        return TestEar.build(DeployedByArquillian.site(), InContainerIT.class.getPackage());
    }

    @BeforeEach
    void readSite() throws IOException {
        try (InputStream file = InContainerIT.class.getResourceAsStream("/site.txt")) {
            site = URI.create(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** architecture.md §3: a record that fails takes the post with it, and nobody hears of it. */
    @Test
    void aRolledBackPostSendsNothingAndUsesUpNoNumber() {
        String doomed = Unique.text(Saboteur.DOOMED);
        try (LiveClient alice = LiveClient.open(site, "alice");
                LiveClient bob = LiveClient.open(site, "bob")) {
            long head = bob.join(DemoContent.TOOLS).getInt("head");
            JsonObject refusal =
                    alice.request("post", LiveClient.message(DemoContent.TOOLS, UUID.randomUUID(), doomed));
            assertEquals("error", refusal.getString("type"), refusal::toString);
            assertTrue(refusal.containsKey("incident"), refusal::toString);
            String next = Unique.text("after the rollback");
            long sequence = alice.say(DemoContent.TOOLS, next).getInt("sequence");
            assertEquals(head + 1, sequence);
            bob.awaitPost(next);
            assertTrue(bob.posts(DemoContent.TOOLS).stream()
                    .noneMatch(post -> post.getString("text").equals(doomed)));
            assertEquals(0, database.posts(doomed));
        }
    }

    /** R-POST-2: the row is the truth, the topic only a doorbell. */
    @Test
    void aLostEventReachesEveryoneWithinFiveSeconds() {
        String lost = Unique.text("nobody was told of this");
        try (LiveClient bob = LiveClient.open(site, "bob")) {
            bob.join(DemoContent.TOOLS);
            database.postSilently(DemoContent.TOOLS, DemoContent.ALICE, lost);
            JsonObject post = bob.awaitPost(lost, Duration.ofSeconds(5));
            assertEquals(database.head(DemoContent.TOOLS), post.getInt("sequence"));
        }
    }

    /** R-POST-1: what comes after a lost event waits for it, and not for long. */
    @Test
    void aLostEventIsDeliveredBeforeTheNextOne() {
        String lost = Unique.text("lost");
        String next = Unique.text("next");
        try (LiveClient alice = LiveClient.open(site, "alice");
                LiveClient bob = LiveClient.open(site, "bob")) {
            bob.join(DemoContent.TOOLS);
            database.postSilently(DemoContent.TOOLS, DemoContent.ALICE, lost);
            alice.say(DemoContent.TOOLS, next);
            bob.awaitPost(next, Duration.ofSeconds(3));
            assertEquals(
                    List.of(lost, next),
                    bob.posts(DemoContent.TOOLS).stream()
                            .map(post -> post.getString("text"))
                            .toList());
        }
    }

    /** R-CAT-8: out within two seconds, whatever message was lost. */
    @Test
    void aLostDoorbellPutsARemovedMemberOutWithinTwoSeconds() {
        RestClient manager = RestClient.basic(site, "alice");
        String membership = "/rooms/" + DemoContent.DESIGN_REVIEW + "/members/" + DemoContent.BOB;
        manager.put(membership).expect(200);
        try (LiveClient alice = LiveClient.open(site, "alice");
                LiveClient bob = LiveClient.open(site, "bob")) {
            bob.join(DemoContent.DESIGN_REVIEW);
            database.removeMemberSilently(DemoContent.DESIGN_REVIEW, DemoContent.BOB);
            bob.await(
                    "being put out",
                    Duration.ofSeconds(2),
                    frame -> frame.getString("type").equals("room")
                            && frame.getString("event").equals("access"));
            String secret = Unique.text("not for Bob");
            alice.say(DemoContent.DESIGN_REVIEW, secret);
            bob.ping();
            assertTrue(bob.posts(DemoContent.DESIGN_REVIEW).isEmpty());
            assertEquals("room.not-member", bob.refusal(DemoContent.DESIGN_REVIEW));
        } finally {
            manager.put(membership).expect(200);
        }
    }

    /** R-CAT-8: the same for a group that is left, and for a denial. */
    @Test
    void aLostDoorbellPutsOutWhoeverLeftAGroupOrIsDenied() {
        UUID bridgeTeam = UUID.fromString("5f0b0000-0000-4000-8000-000000000021");
        UUID engineering = UUID.fromString("5f0d0000-0000-4000-8000-000000000002");
        RestClient admin = RestClient.basic(site, "admin");
        try (LiveClient bob = LiveClient.open(site, "bob")) {
            bob.join(DemoContent.HARBOUR_BRIDGE);
            database.leaveGroupSilently(bridgeTeam, DemoContent.BOB);
            awaitBeingPutOut(bob, DemoContent.HARBOUR_BRIDGE);
            admin.put("/groups/" + bridgeTeam + "/members/" + DemoContent.BOB);
            bob.join(DemoContent.TOOLS);
            database.denySilently(engineering, DemoContent.BOB, true);
            awaitBeingPutOut(bob, DemoContent.TOOLS);
        } finally {
            database.denySilently(engineering, DemoContent.BOB, false);
            admin.put("/groups/" + bridgeTeam + "/members/" + DemoContent.BOB);
        }
    }

    private static void awaitBeingPutOut(LiveClient client, UUID room) {
        client.await(
                "being put out",
                Duration.ofSeconds(2),
                frame -> frame.getString("type").equals("room")
                        && frame.getString("event").equals("access")
                        && frame.getString("roomId").equals(room.toString()));
    }

    /** architecture.md §7: what a frame tells of can be read at that moment. */
    @Test
    void aRowIsVisibleWhenItsFrameArrives() {
        try (LiveClient alice = LiveClient.open(site, "alice");
                LiveClient bob = LiveClient.open(site, "bob")) {
            bob.join(DemoContent.TOOLS);
            for (int i = 0; i < 50; i++) {
                String text = Unique.text("is it there");
                CompletableFuture<JsonObject> acknowledgement =
                        alice.send("post", LiveClient.message(DemoContent.TOOLS, UUID.randomUUID(), text));
                bob.awaitPost(text);
                assertEquals(1, database.posts(text));
                acknowledgement.join();
            }
        }
    }

    /** interfaces.md §3: a token is kept hashed. */
    @Test
    void theDatabaseHoldsTheHashOfATokenAndNeverTheToken() throws NoSuchAlgorithmException {
        assumeTrue(database.isEmbedded(), "other databases do not tell everything at once");
        String token = RestClient.signIn(site, "erin");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        String dump = database.dump();
        assertTrue(dump.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(hash)));
        assertFalse(dump.contains(token));
        assertFalse(dump.contains(RestClient.PASSWORD));
    }
}
