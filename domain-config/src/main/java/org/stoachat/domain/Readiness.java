package org.stoachat.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether the chat answers: it says that it is ready, and shows the page to sign in. */
final class Readiness {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(400);
    private static final int PATIENCE_MILLIS = 5000;

    private final String url;
    private String lastAnswer = "nothing";

    Readiness(Settings settings) {
        url = settings.localUrl();
    }

    /** Asks once. */
    boolean isReady() {
        return answers("/health/ready") && answers("/login");
    }

    /** What was answered instead of yes, for a message. */
    String lastAnswer() {
        return lastAnswer;
    }

    /** A moment between two questions. */
    void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException("Interrupted.", e);
        }
    }

    private boolean answers(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            lastAnswer = path + " answers " + status + (status == 503 ? " " + body(connection) : "");
            return status == 200;
        } catch (IOException e) {
            lastAnswer = path + " does not answer: " + e.getMessage();
            return false;
        }
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getErrorStream()) {
            return in == null ? "" : new String(in.readNBytes(500), StandardCharsets.UTF_8);
        }
    }
}
