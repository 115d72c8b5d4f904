package org.stoachat.delivery;

import java.util.ArrayList;
import java.util.List;
import org.stoachat.World.Somebody;

/** A session that keeps its frames. */
final class FakeSession implements Subscriber {

    final Somebody user;
    final List<String> frames = new ArrayList<>();

    FakeSession(Somebody user) {
        this.user = user;
    }

    @Override
    public long userId() {
        return user.id();
    }

    @Override
    public void deliver(Frame frame) {
        frames.add(frame.toString());
    }
}
