package org.stoachat.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** What the server answered over HTTP. */
public record Answer(int status, List<String> headerLines, String body, HttpResponse<String> response) {

    static Answer of(HttpResponse<String> response) {
        List<String> lines = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .sorted()
                .toList();
        return new Answer(response.statusCode(), lines, response.body(), response);
    }

    /** The first value of a header, if it is there. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** All values of a header. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The body as an object. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** Fails unless the status is the one expected. */
    public Answer expect(int expected) {
        assertEquals(expected, status, this::toString);
        return this;
    }

    /** Fails unless this is a problem (RFC 9457) of a status with a stable code. */
    public JsonObject expectProblem(int expected, String code) {
        expect(expected);
        assertEquals(
                "application/problem+json", header("Content-Type").orElse("").split(";", 2)[0], this::toString);
        JsonObject problem = json();
        assertEquals(expected, problem.getInt("status"), this::toString);
        assertEquals(code, problem.getString("code"), this::toString);
        return problem;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " → " + status + " " + body;
    }
}
