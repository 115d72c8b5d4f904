package org.stoachat.it.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Calls the server over HTTP in the name of somebody: with Basic, with a token, or as a browser does with cookie and CSRF
 * token. Follows no redirection. Immutable and thread-safe.
 */
public final class RestClient {

    /** The password of all demo accounts. */
    public static final String PASSWORD = "stoa-demo";

    private static final String API = "/api/v1";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI site;
    private final Map<String, String> headers;

    private RestClient(URI site, Map<String, String> headers) {
        this.site = site;
        this.headers = Map.copyOf(headers);
    }

    /** Somebody who has not signed in. */
    public static RestClient anonymous(URI site) {
        return new RestClient(site, Map.of());
    }

    /** A demo user who sends name and password with each request. */
    public static RestClient basic(URI site, String user) {
        return basic(site, user, PASSWORD);
    }

    /** Somebody who sends a name and a password with each request. */
    public static RestClient basic(URI site, String user, String password) {
        String pair = user + ":" + password;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return anonymous(site).with("Authorization", "Basic " + encoded);
    }

    /** Somebody who sends a session token. */
    public static RestClient bearer(URI site, String token) {
        return anonymous(site).with("Authorization", "Bearer " + token);
    }

    /** A demo user who signs in by the form, and then sends the cookie and, with changes, the CSRF token. */
    public static RestClient signedIn(URI site, String user) {
        RestClient browser = anonymous(site).with("Cookie", "stoa=" + signIn(site, user));
        return browser.with(
                "X-CSRF-Token", browser.get("/me").expect(200).json().getString("csrfToken"));
    }

    /** Signs a demo user in by the form; gives the session token. */
    public static String signIn(URI site, String user) {
        return tokenOf(anonymous(site).signInForm(user, PASSWORD).expect(303));
    }

    /** The session token that an answer sets as the cookie. */
    public static String tokenOf(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .filter(cookie ->
                        cookie.getName().equals("stoa") && !cookie.getValue().isEmpty())
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session cookie in " + answer));
    }

    /** The same caller with one header more or another value of it. */
    public RestClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RestClient(site, more);
    }

    /** The same caller without a header. */
    public RestClient without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new RestClient(site, fewer);
    }

    /** The address of the server. */
    public URI site() {
        return site;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Sends the form of the sign-in page. */
    public Answer signInForm(String user, String password) {
        String form = "username=" + encoded(user) + "&password=" + encoded(password) + "&next=%2F";
        return with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "text/html")
                .send("POST", "/login", form);
    }

    /** Percent-encodes a value of a query or of a form. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Reads a resource below {@code /api/v1}. */
    public Answer get(String resource) {
        return send("GET", API + resource, null);
    }

    /** Sends JSON to a resource below {@code /api/v1}. */
    public Answer post(String resource, JsonObject body) {
        return post(resource, body.toString());
    }

    /** Sends a text as JSON to a resource below {@code /api/v1}. */
    public Answer post(String resource, String body) {
        return with("Content-Type", "application/json").send("POST", API + resource, body);
    }

    /** Puts nothing to a resource below {@code /api/v1}. */
    public Answer put(String resource) {
        return send("PUT", API + resource, "");
    }

    /** Deletes a resource below {@code /api/v1}. */
    public Answer delete(String resource) {
        return send("DELETE", API + resource, null);
    }

    /** Posts a message with a client id of its own. */
    public Answer say(UUID room, String text) {
        return post(
                "/rooms/" + room + "/posts",
                Json.createObjectBuilder()
                        .add("clientId", UUID.randomUUID().toString())
                        .add("text", text)
                        .build());
    }

    /** Sends any request; a path begins at the root of the site. */
    public Answer send(String method, String path, String body) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .method(method, publisher)
                .timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + method + " " + path, e);
        }
    }
}
