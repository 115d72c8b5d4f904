package org.stoachat.post;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.stoachat.common.RejectedException;

/**
 * Writes posts that arrive together in one transaction: a commit costs many times what a row costs, posts of one room
 * would wait for its head in any case, and none but writers hold threads and connections. Rooms are spread over a few
 * lanes; posts of a room are stored in the order in which they came. Thread-safe.
 */
@ApplicationScoped
class WriterLanes {

    /** H2 writes one transaction after the other, so that two lanes only make twice as many of half the size. */
    private static final int LANES = System.getProperty("stoa.db", "h2").equals("h2")
            ? 1
            : Runtime.getRuntime().availableProcessors();

    @Inject
    private PostBatch batch;

    @Resource
    private ManagedExecutorService executor;

    private List<WriterLane> lanes;

    @PostConstruct
    void open() {
        lanes = IntStream.range(0, LANES)
                .mapToObj(number -> new WriterLane(batch, executor))
                .toList();
    }

    /** What still waits is refused. */
    @PreDestroy
    void close() {
        lanes.forEach(WriterLane::close);
    }

    /**
     * Lets a post be stored, together with others if there are any.
     *
     * @return the post, of which becomes something in time
     * @throws RejectedException {@code post.busy} when too many posts wait
     */
    PendingPost write(PendingPost post) {
        lanes.get(Math.floorMod(post.roomId().hashCode(), LANES)).add(post);
        return post;
    }
}
