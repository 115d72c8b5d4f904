package org.stoachat.web.chat;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stoachat.admin.ServerService;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.delivery.LiveService;
import org.stoachat.delivery.PresenceService;
import org.stoachat.post.PostDraft;
import org.stoachat.post.PostService;
import org.stoachat.principal.SignedIn;
import org.stoachat.reading.ReadService;
import org.stoachat.room.RoomRequest;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.Problems;
import org.stoachat.web.post.PostDrafts;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.security.StoaPrincipal;

/** The live connection. Each frame of a client is answered, in its order; what the server refuses leaves it open. */
@ServerEndpoint(value = "/live", subprotocols = "stoa.v1")
public class ChatEndpoint {

    private static final Logger LOG = Logger.getLogger(ChatEndpoint.class.getName());
    private static final int SIGNED_OUT = 4401;

    @Inject
    private LiveSessions sessions;

    @Inject
    private LiveService live;

    @Inject
    private PostService posts;

    @Inject
    private ReadService reads;

    @Inject
    private PresenceService presence;

    @Inject
    private ServerService server;

    /** Welcomes who has signed in; closes with 4401 otherwise, since browsers cannot see why a handshake failed. */
    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof StoaPrincipal principal)) {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(SIGNED_OUT), "sign in first"));
            return;
        }
        TyrusConnection.removeTimer(session);
        try {
            SignedIn signedIn = principal.signedIn();
            String welcome =
                    ServerFrames.welcome(session.getId(), signedIn.caller(), server.describe(signedIn.caller()));
            sessions.open(session, signedIn).ifPresent(opened -> opened.deliver(welcome));
        } catch (RuntimeException e) {
            Problem problem = Problems.of(e);
            session.close(new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, problem.code()));
        }
    }

    /** Answers one frame of a client. */
    @OnMessage(maxMessageSize = ServerService.FRAME_BYTES)
    public void message(Session session, String text) {
        LiveSession from = sessions.find(session).orElse(null);
        if (from == null) {
            return;
        }
        from.heard();
        if (text.getBytes(StandardCharsets.UTF_8).length > ServerService.FRAME_BYTES) {
            from.close(CloseReason.CloseCodes.TOO_BIG.getCode(), "frames have at most 64 KiB");
            return;
        }
        Long ref = null;
        try {
            JsonMembers frame = JsonMembers.parse(text);
            ref = frame.number("ref");
            sessions.allow(from);
            answer(from, frame, ref);
        } catch (RuntimeException e) {
            from.deliver(ServerFrames.refused(ref, Problems.of(e)));
        }
    }

    private void answer(LiveSession from, JsonMembers frame, Long ref) {
        Caller caller = from.caller();
        switch (required(frame.text("type"), "type")) {
            case "post" -> {
                PostDraft draft = PostDrafts.of(frame);
                posts.postLater(caller, required(frame.uuid("roomId"), "roomId"), draft)
                        .whenComplete((result, failure) -> from.deliver(
                                failure == null
                                        ? ServerFrames.ack(ref, draft.clientId(), result.post())
                                        : ServerFrames.refused(ref, Problems.of(failure))));
            }
            case "join" ->
                live.join(
                        caller, from, frame.uuid("historyId"), rooms(frame), answer -> ServerFrames.joined(ref, answer)
                                .forEach(from::deliver));
            case "part" -> live.part(caller, from, required(frame.uuids("rooms"), "rooms"));
            case "ping" -> from.deliver(withRef(ref, live.heads(caller, from)));
            case "read" ->
                reads.mark(
                        caller,
                        required(frame.uuid("roomId"), "roomId"),
                        required(frame.number("sequence"), "sequence"));
            case "typing" -> presence.type(caller, from, required(frame.uuid("roomId"), "roomId"));
            case "presence" -> presence.setState(caller, from, required(frame.text("state"), "state"));
            default -> throw RejectedException.field("type", "unknown", "There is no frame of this type.");
        }
    }

    private static List<RoomRequest> rooms(JsonMembers frame) {
        return required(frame.objects("rooms"), "rooms").stream()
                .map(room -> new RoomRequest(
                        room.uuid("roomId"), room.number("after"), room.number("change"), room.smallNumber("backlog")))
                .toList();
    }

    private static <T> T required(T member, String name) {
        if (member == null) {
            throw RejectedException.field(name, "missing", "A frame of this type needs the member " + name + ".");
        }
        return member;
    }

    private static String withRef(Long ref, String frame) {
        return ref == null ? frame : "{\"ref\":" + ref + "," + frame.substring(1);
    }

    /** The connection has gone, for whatever reason. */
    @OnClose
    public void close(Session session) {
        sessions.gone(session);
    }

    /** The connection broke; closing follows. */
    @OnError
    public void broken(Session session, Throwable failure) {
        LOG.log(Level.FINE, failure, () -> "connection " + session.getId() + " broke");
    }
}
