package org.stoachat.web.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    @Test
    void speaksTheReadersLanguageOrEnglish() {
        assertTrue(ErrorPage.of(Problem.of(404), Locale.FRENCH).html().contains("<html lang=\"fr\">"));
        assertTrue(ErrorPage.of(Problem.of(404), Locale.CANADA_FRENCH).html().contains("Introuvable"));
        assertTrue(ErrorPage.of(Problem.of(404), Locale.JAPANESE).html().contains("<html lang=\"en\">"));
    }

    @Test
    void hasAPageForEveryStatus() {
        for (int status : new int[] {400, 403, 404, 405, 418, 500, 503}) {
            assertEquals(
                    status, ErrorPage.of(Problem.of(status), Locale.ENGLISH).status());
        }
    }

    @Test
    void namesTheIncident() {
        Problem problem = Problem.of(500).withIncident("0dcc838d");
        assertTrue(ErrorPage.of(problem, Locale.ENGLISH).html().contains("0dcc838d"));
    }
}
