package org.stoachat.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.RestClient;

/** The administrators' console in a real browser. */
class ConsoleIT extends BrowserTest {

    private BrowserUser at(String path, String user, String language) throws IOException {
        BrowserUser somebody = somebody(language);
        somebody.open(path);
        somebody.fillInSignIn(user, RestClient.PASSWORD);
        return somebody;
    }

    @Test
    void theDashboardShowsTheFiguresOfTheServer() throws IOException {
        BrowserUser admin = at("/admin", "admin", "en-GB");
        assertThat(admin.page().locator("h1")).hasText("Dashboard");
        Locator figures = admin.page().locator("#figures");
        assertThat(figures).containsText("Live sessions");
        assertThat(admin.page().locator("#trend canvas")).isVisible();
        assertThat(admin.page().locator("section[aria-labelledby=stored]")).containsText("Rooms");
    }

    @Test
    void categoriesAndRoomsAreListed() throws IOException {
        BrowserUser admin = at("/admin/categories", "admin", "en-GB");
        assertThat(admin.page().locator("tbody tr")).hasCount(4);
        admin.open("/admin/rooms");
        assertThat(admin.page().locator("tbody tr")).hasCount(9);
        admin.page().locator("input[type=search]").fill("bridge");
        assertThat(admin.page().locator("tbody tr")).hasCount(1);
        assertThat(admin.page().locator("tbody tr")).containsText("Harbour bridge");
    }

    @Test
    void theConsoleSpeaksFrench() throws IOException {
        BrowserUser admin = at("/admin", "admin", "fr-FR");
        assertThat(admin.page().locator("html")).hasAttribute("lang", "fr");
        assertThat(admin.page().locator("h1")).hasText("Tableau de bord");
    }

    @Test
    void whoIsNoAdministratorIsTurnedAwayWithAClearPage() throws IOException {
        BrowserUser alice = at("/", "alice", "en-GB");
        assertThat(alice.byTestId("room-list")).isVisible();
        String admin = alice.page().url().replaceFirst("(https?://[^/]+).*", "$1/admin");
        Response answer = alice.page().navigate(admin);
        assertEquals(403, answer.status());
        assertThat(alice.page().locator("h1")).isVisible();
        assertThat(alice.page().locator("a[href='/']")).isVisible();
        alice.expectComplaint("403");
    }
}
