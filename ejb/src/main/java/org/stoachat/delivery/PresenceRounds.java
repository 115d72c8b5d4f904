package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stoachat.configuration.Configurations;
import org.stoachat.presence.Participants;
import org.stoachat.presence.Person;
import org.stoachat.presence.PresenceFrames;
import org.stoachat.presence.RoomNews;
import org.stoachat.presence.Shedding;

/**
 * Tells, at regular times, the other servers who is here and the sessions of this server who is in their rooms, each room
 * with frames that are encoded once. Changes of rights are applied before: whoever was put out hears nothing more and is
 * seen no more.
 */
@ApplicationScoped
class PresenceRounds {

    private static final Logger LOG = Logger.getLogger(PresenceRounds.class.getName());

    @Inject
    private Participants participants;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private AccessGate gate;

    @Inject
    private EventPublisher publisher;

    @Inject
    private Configurations configurations;

    /** Takes what another server has said; what is not understood is passed over, since versions live side by side. */
    void hear(String text) {
        try {
            participants.hear(text);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, "a server said something else", e);
        }
    }

    /** One round. Under load less is told, and nothing of it is lost but typing: it is told later. */
    @Transactional
    void run() {
        Shedding shedding = Shedding.at(publisher.waiting());
        participants.say(shedding).forEach(text -> publisher.say(Event.betweenServers(text)));
        if (shedding.sheds(Shedding.PARTICIPANTS) || !participants.isDue()) {
            return;
        }
        gate.catchUp();
        if (gate.isOpen()) {
            int limit = configurations.effective().participantLimit();
            participants.due().forEach(roomId -> tell(roomId, limit, shedding));
        }
    }

    private void tell(long roomId, int limit, Shedding shedding) {
        RoomStream stream = subscriptions.stream(roomId);
        if (stream == null) {
            return;
        }
        RoomNews news = participants.news(roomId, limit, shedding);
        List<Frame> change = frames(PresenceFrames.change(stream.publicId(), news));
        if (!stream.inform(change, new Everything(stream, news))) {
            participants.again(roomId);
        }
        if (!news.typing().isEmpty()) {
            tellTyping(stream, news);
        }
    }

    /** One frame for all who are not typing themselves, one for each of the others. */
    private static void tellTyping(RoomStream stream, RoomNews news) {
        Optional<Frame> toOthers =
                PresenceFrames.typing(stream.publicId(), news).map(Frame::of);
        Map<Long, Optional<Frame>> toTypists = new HashMap<>();
        for (Person person : news.typing()) {
            long userId = person.internalId();
            toTypists.put(
                    userId,
                    PresenceFrames.typing(stream.publicId(), news, userId).map(Frame::of));
        }
        stream.hint(userId -> toTypists.getOrDefault(userId, toOthers));
    }

    private static List<Frame> frames(List<String> texts) {
        return texts.stream().map(Frame::of).toList();
    }

    /** Everything that there is to tell of a room, encoded when the first session needs it. */
    private static final class Everything implements Supplier<List<Frame>> {

        private final RoomStream stream;
        private final RoomNews news;
        private List<Frame> encoded;

        private Everything(RoomStream stream, RoomNews news) {
            this.stream = stream;
            this.news = news;
        }

        @Override
        public List<Frame> get() {
            if (encoded == null) {
                encoded = frames(PresenceFrames.everything(stream.publicId(), news));
            }
            return encoded;
        }
    }
}
