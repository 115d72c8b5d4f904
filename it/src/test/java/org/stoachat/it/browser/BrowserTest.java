package org.stoachat.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.stoachat.it.server.StoaServer;

/** A test in front of real browsers; closes them, and fails with what they complained about. */
abstract class BrowserTest {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    /** The address of the server under test. */
    protected final URI site = StoaServer.site();

    private final Deque<BrowserUser> users = new ArrayDeque<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.require())
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Somebody with an English browser of their own, at no page yet. */
    protected final BrowserUser somebody() throws IOException {
        return somebody("en-GB");
    }

    /** Somebody whose browser prefers a language. */
    protected final BrowserUser somebody(String language) throws IOException {
        BrowserUser user = new BrowserUser(browser, site, language);
        users.push(user);
        return user;
    }

    /** A demo user with an English browser of their own, in the lobby. */
    protected final BrowserUser signedIn(String name) throws IOException {
        BrowserUser user = somebody();
        user.signIn(name);
        return user;
    }

    @AfterEach
    void closeUsers() throws IOException {
        for (BrowserUser user : users) {
            user.close();
        }
    }
}
