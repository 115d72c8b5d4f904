package org.stoachat.it.checker;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;

/** Requests of the administrator that are repeated until the server says how they ended. */
final class AdminCall {

    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();
    private static final long PAUSE_MILLIS = 500;

    private AdminCall() {}

    /** The answer of a server that was able to give one; each request may be repeated without harm. */
    static Answer until(RestClient admin, String method, String resource, String body) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = admin.with("Content-Type", "application/json").send(method, "/api/v1" + resource, body);
                if (answer.status() < 500 && answer.status() != 429 && isOfStoa(answer)) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // The server is away; it comes back.
            }
            if (!Pause.of(PAUSE_MILLIS)) {
                break;
            }
        }
        throw new IllegalStateException("no answer to " + method + " " + resource);
    }

    /** While the application is on its way, the container answers for it. */
    private static boolean isOfStoa(Answer answer) {
        return answer.status() < 400 || answer.header("Content-Type").orElse("").startsWith("application/problem+json");
    }
}
