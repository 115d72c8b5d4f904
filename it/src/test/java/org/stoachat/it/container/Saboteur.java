package org.stoachat.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.stoachat.room.RoomEvent;

/** Does within the transaction of a post what a recorder does that cannot record: it fails. */
@ApplicationScoped
public class Saboteur {

    /** Posts with this in their text are not to be. */
    static final String DOOMED = "this post is doomed";

    void observe(@Observes RoomEvent event) {
        if (event.frame().contains(DOOMED)) {
            throw new IllegalStateException("no record, no post");
        }
    }
}
