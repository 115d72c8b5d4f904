package org.stoachat.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;

/**
 * Somebody in front of a browser of their own, with a network of their own. Whatever the page complains about on the
 * console, be it an error or a violation of the Content-Security-Policy, is a failure when the browser closes.
 */
public final class BrowserUser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 20_000;

    /** What browsers say of a network that is away, which is not the page's fault. */
    private static final Pattern NETWORK_AWAY =
            Pattern.compile("net::ERR_(INTERNET_DISCONNECTED|EMPTY_RESPONSE|CONNECTION_|SOCKET_|NETWORK_)");

    private final Network network;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean wasOffline;

    BrowserUser(Browser browser, URI site, String language) throws IOException {
        network = new Network(site);
        context = browser.newContext(new Browser.NewContextOptions().setLocale(language));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The page on screen. */
    public Page page() {
        return page;
    }

    /** Opens a path of the site. */
    public void open(String path) {
        page.navigate(network.site().resolve(path).toString());
    }

    /** Fills in the form of the sign-in page, which is on screen, and sends it. */
    public void fillInSignIn(String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    /** Opens a room as a demo user who has not signed in yet. */
    public void signInTo(String user, UUID room) {
        open("/rooms/" + room);
        fillInSignIn(user, RestClient.PASSWORD);
        assertThat(byTestId("post-list")).isVisible();
    }

    /** Signs a demo user in and opens the lobby. */
    public void signIn(String user) {
        signInTo(user, DemoContent.LOBBY);
    }

    /** An element of the client. */
    public Locator byTestId(String id) {
        return page.getByTestId(id);
    }

    /** The post with a text, as it came back from the server. */
    public Locator post(String text) {
        return byTestId("post").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Writes a post and sends it. */
    public void write(String text) {
        byTestId("composer").fill(text);
        byTestId("send").click();
    }

    /** The sequences of the posts on screen, from top to bottom. */
    public List<Integer> sequences() {
        return byTestId("post").all().stream()
                .map(post -> Integer.valueOf(post.getAttribute("data-sequence")))
                .toList();
    }

    /** Takes the network away, as a train does in a tunnel. */
    public void goOffline() throws IOException {
        wasOffline = true;
        network.cut();
        context.setOffline(true);
    }

    /** Gives the network back. */
    public void comeBack() {
        network.mend();
        context.setOffline(false);
    }

    /** Expects the browser to complain, once, about something that the test does on purpose. */
    public void expectComplaint(String part) {
        page.waitForCondition(() -> complaints.stream().anyMatch(complaint -> complaint.contains(part)));
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    @Override
    public void close() throws IOException {
        page.close();
        context.close();
        network.close();
        if (wasOffline) {
            complaints.removeIf(complaint -> NETWORK_AWAY.matcher(complaint).find());
        }
        assertEquals(List.of(), complaints, "the browser complains");
    }
}
