package org.stoachat.it.wall;

import java.util.List;
import java.util.UUID;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;

/**
 * A request with a place for an identifier.
 *
 * @param path with {@link #PLACE} where the identifier comes, unless it comes in the body
 * @param body a JSON object, or {@code null} for none
 */
record WallProbe(String method, String path, String body) {

    /** Stands where the identifier comes. */
    static final String PLACE = "@@";

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIMES = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    /** What an answer says apart from identifiers and times, which differ from request to request. */
    record Said(int status, List<String> headers, String body) {}

    /** Sends the request with an identifier. */
    Answer send(RestClient caller, UUID identifier) {
        RestClient sender = body == null ? caller : caller.with("Content-Type", "application/json");
        return sender.send(method, filled(path, identifier), body == null ? null : filled(body, identifier));
    }

    private static String filled(String text, UUID identifier) {
        return text.replace(PLACE, identifier.toString());
    }

    static Said said(Answer answer) {
        List<String> headers = answer.headerLines().stream()
                .filter(line -> !line.startsWith("date: "))
                .map(WallProbe::neutral)
                .toList();
        return new Said(answer.status(), headers, neutral(answer.body()));
    }

    /** A text without identifiers and times. */
    static String neutral(String text) {
        return text.replaceAll(UUIDS, "«id»").replaceAll(TIMES, "«time»");
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
