package org.stoachat.web.chat;

import jakarta.websocket.Session;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The way of text frames to one client. One send is under way at a time. */
interface FrameSender {

    /**
     * Sends a text without waiting.
     *
     * @param utf8 the text; not changed afterwards
     * @param sent told whether the text was taken, perhaps before this returns
     */
    void send(byte[] utf8, Consumer<Boolean> sent);

    /** The way that every container offers. */
    static FrameSender of(Session session) {
        return (utf8, sent) -> session.getAsyncRemote()
                .sendText(new String(utf8, StandardCharsets.UTF_8), result -> sent.accept(result.isOK()));
    }
}
