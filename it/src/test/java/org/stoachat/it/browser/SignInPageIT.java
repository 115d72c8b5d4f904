package org.stoachat.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** The sign-in page, and signing out, in a real browser. */
class SignInPageIT extends BrowserTest {

    @Test
    void aWrongPasswordIsSaidAndTheRightOneLeadsIn() throws IOException {
        BrowserUser user = somebody();
        user.open("/");
        user.fillInSignIn(Unique.text("nobody"), "wrong");
        assertThat(user.page().locator("#error"))
                .hasText("User name and password do not match. Check both and try again.");
        user.fillInSignIn("erin", RestClient.PASSWORD);
        assertThat(user.byTestId("room-list")).isVisible();
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() throws IOException {
        BrowserUser english = somebody("en-GB");
        english.open("/login");
        assertThat(english.page().locator("button[type=submit]")).hasText("Sign in");
        BrowserUser french = somebody("fr-FR");
        french.open("/login");
        assertThat(french.page().locator("button[type=submit]")).hasText("Se connecter");
        french.fillInSignIn("erin", RestClient.PASSWORD);
        assertThat(french.page().locator("nav").first()).hasAttribute("aria-label", "Salons");
        assertThat(french.page().locator("html")).hasAttribute("lang", "fr");
    }

    @Test
    void signingOutLeadsToTheSignInPageAndEndsTheSession() throws IOException {
        BrowserUser erin = signedIn("erin");
        erin.page().locator("button.account").click();
        erin.byTestId("sign-out").click();
        assertThat(erin.page().locator("input[name=password]")).isVisible();
        erin.open("/");
        assertThat(erin.page().locator("input[name=password]")).isVisible();
        assertTrue(erin.page().url().contains("/login"));
    }
}
