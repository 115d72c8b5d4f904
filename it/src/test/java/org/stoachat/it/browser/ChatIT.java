package org.stoachat.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** Real browsers chat. */
class ChatIT extends BrowserTest {

    /** Where invitations are answered. */
    private static final String ANSWER = "**/api/v1/me/invitations/*";

    @Test
    void aliceAndBobChatLive() throws IOException {
        BrowserUser alice = signedIn("alice");
        BrowserUser bob = signedIn("bob");
        assertThat(alice.byTestId("room-title")).hasText("Lobby");
        String question = Unique.text("Bob, are you there?");
        alice.write(question);
        assertThat(bob.post(question)).isVisible();
        String answer = Unique.text("Yes, Alice.");
        bob.write(answer);
        assertThat(alice.post(answer)).isVisible();
        assertThat(alice.post(question)).hasCount(1);
        assertThat(alice.byTestId("outgoing-post")).hasCount(0);
        assertThat(alice.byTestId("composer")).hasValue("");
        assertThat(alice.post(answer).locator("xpath=.//*[contains(@class,'prose')]"))
                .hasText(answer);
    }

    /** R-SESS-2: away, said so, back without a reload, everything there, in order, once. */
    @Test
    void whoLosesTheNetworkCatchesUpAndSendsWhatWasWritten() throws IOException {
        BrowserUser alice = signedIn("alice");
        BrowserUser bob = signedIn("bob");
        bob.page().evaluate("window.neverReloaded = true");
        bob.goOffline();
        assertThat(bob.byTestId("status-line")).containsText("Offline");

        List<String> missed = IntStream.range(0, 5)
                .mapToObj(i -> Unique.text("while Bob was away " + i))
                .toList();
        for (String text : missed) {
            alice.write(text);
            assertThat(alice.post(text)).isVisible();
        }
        List<String> written = List.of(Unique.text("written offline, first"), Unique.text("written offline, second"));
        for (String text : written) {
            bob.write(text);
            assertThat(bob.byTestId("outgoing-post").filter(new Locator.FilterOptions().setHasText(text)))
                    .isVisible();
        }

        bob.comeBack();
        for (String text : missed) {
            assertThat(bob.post(text)).hasCount(1);
        }
        for (String text : written) {
            assertThat(bob.post(text)).hasCount(1);
            assertThat(alice.post(text)).hasCount(1);
        }
        assertThat(bob.byTestId("outgoing-post")).hasCount(0);
        assertThat(bob.byTestId("status-line")).isEmpty();
        assertEquals(true, bob.page().evaluate("window.neverReloaded === true"));
        assertEquals(bob.sequences().stream().sorted().distinct().toList(), bob.sequences(), "in order, once");
        int last = bob.sequences().size();
        assertEquals(
                bob.sequences().subList(last - 7, last),
                alice.sequences()
                        .subList(alice.sequences().size() - 7, alice.sequences().size()));
    }

    @Test
    void theRoomsAtTheLeftAreThoseThatTheUserMaySee() throws IOException {
        BrowserUser dave = signedIn("dave");
        assertThat(dave.byTestId("room-item")).hasCount(4);
        assertThat(room(dave, DemoContent.TENDER)).hasCount(0);
        room(dave, DemoContent.ANNOUNCEMENTS).click();
        assertThat(dave.byTestId("room-title")).hasText("Announcements");
        assertThat(dave.byTestId("composer-closed")).isVisible();
        assertThat(dave.byTestId("composer")).hasCount(0);
        assertTrue(dave.page().url().endsWith("/rooms/" + DemoContent.ANNOUNCEMENTS));
    }

    @Test
    void aRoomThatIsNotOnScreenShowsWhatIsUnread() throws IOException {
        BrowserUser bob = signedIn("bob");
        // What was there when a room was seen first counts as read: all rooms are entered with the one on screen.
        assertThat(bob.byTestId("post").first()).isVisible();
        RestClient.basic(site, "alice")
                .say(DemoContent.TOOLS, Unique.text("unread"))
                .expect(201);
        assertThat(room(bob, DemoContent.TOOLS).getByTestId("unread-count")).isVisible();
        room(bob, DemoContent.TOOLS).click();
        assertThat(room(bob, DemoContent.TOOLS).getByTestId("unread-count")).hasCount(0);
    }

    /** Whoever reads further up is not torn away by what comes. */
    @Test
    void whoHasScrolledUpIsToldOfNewPostsAndStays() throws IOException {
        for (int i = 0; i < 40; i++) {
            RestClient.basic(site, "alice")
                    .say(DemoContent.TOOLS, Unique.text("a long read"))
                    .expect(201);
        }
        BrowserUser bob = somebody();
        bob.signInTo("bob", DemoContent.TOOLS);
        bob.byTestId("post").last().hover();
        bob.page().mouse().wheel(0, -1_500);
        assertThat(bob.byTestId("to-newest")).isVisible();
        String text = Unique.text("news");
        RestClient.basic(site, "alice").say(DemoContent.TOOLS, text).expect(201);
        assertThat(bob.byTestId("new-posts-pill")).isVisible();
        assertThat(bob.post(text)).not().isInViewport();
        bob.byTestId("new-posts-pill").click();
        assertThat(bob.post(text)).isInViewport();
        assertThat(bob.byTestId("new-posts-pill")).hasCount(0);
    }

    @Test
    void aPermanentLinkLeadsToItsPost() throws IOException {
        BrowserUser bob = somebody();
        bob.open("/rooms/" + DemoContent.LOBBY + "/3");
        bob.fillInSignIn("bob", RestClient.PASSWORD);
        assertThat(bob.page().locator("[data-testid=post][data-sequence='3']")).isInViewport();
    }

    /** R-POST-3: light Markdown, never raw HTML. */
    @Test
    void whatLooksLikeHtmlIsShownAndNeverRun() throws IOException {
        BrowserUser bob = signedIn("bob");
        String marker = Unique.text("harmless");
        RestClient.basic(site, "alice")
                .say(
                        DemoContent.LOBBY,
                        marker + " <img src=x onerror=\"window.hacked=1\"> **bold** [x](javascript:window.hacked=1)")
                .expect(201);
        assertThat(bob.post(marker)).isVisible();
        assertThat(bob.post(marker).locator("strong").filter(new Locator.FilterOptions().setHasText("bold")))
                .isVisible();
        assertThat(bob.post(marker).locator(".prose img")).hasCount(0);
        assertThat(bob.post(marker).locator("a[href^=javascript]")).hasCount(0);
        assertEquals(true, bob.page().evaluate("window.hacked === undefined"));
    }

    /** R-CAT-8 on screen: who is removed is shown the door at once. */
    @Test
    void whoIsRemovedFromTheRoomOnScreenIsPutOut() throws IOException {
        RestClient manager = RestClient.basic(site, "alice");
        String membership = "/rooms/" + DemoContent.HARBOUR_BRIDGE + "/members/" + DemoContent.CAROL;
        manager.put(membership).expect(200);
        try {
            BrowserUser carol = somebody();
            // Opening the room accepts the invitation, which must not come too late.
            carol.page().waitForResponse(ANSWER, () -> carol.signInTo("carol", DemoContent.HARBOUR_BRIDGE));
            manager.delete(membership).expect(200);
            assertThat(carol.byTestId("notice")).isVisible();
            assertThat(carol.byTestId("post")).hasCount(0);
        } finally {
            manager.delete(membership).expect(200);
        }
    }

    /** A new member hears of the room at once, and no more once they have opened it or do not want to. */
    @Test
    void whoIsInvitedOpensTheRoomOrDismissesTheInvitation() throws IOException {
        RestClient manager = RestClient.basic(site, "alice");
        String membership = "/rooms/" + DemoContent.HARBOUR_BRIDGE + "/members/" + DemoContent.CAROL;
        BrowserUser carol = signedIn("carol");
        Locator invitation =
                carol.page().locator("[data-testid=invitation][data-room-id='" + DemoContent.HARBOUR_BRIDGE + "']");
        assertThat(invitation).hasCount(0);
        try {
            manager.put(membership).expect(200);
            assertThat(invitation).containsText("You were invited to Harbour bridge");
            carol.page().reload();
            carol.page().waitForResponse(ANSWER, () -> invitation
                    .getByTestId("dismiss-invitation")
                    .click());
            assertThat(invitation).hasCount(0);
            manager.delete(membership).expect(200);
            manager.put(membership).expect(200);
            carol.page()
                    .waitForResponse(
                            ANSWER, () -> invitation.getByRole(AriaRole.LINK).click());
            assertThat(carol.byTestId("room-title")).hasText("Harbour bridge");
            assertThat(invitation).hasCount(0);
            carol.page().reload();
            assertThat(carol.byTestId("post-list")).isVisible();
            assertThat(invitation).hasCount(0);
        } finally {
            manager.delete(membership).expect(200);
        }
    }

    private static Locator room(BrowserUser user, UUID room) {
        return user.page().locator("[data-testid=room-item][data-room-id='" + room + "']");
    }
}
