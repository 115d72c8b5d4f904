package org.stoachat.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stoachat.membership.MemberInvited;
import org.stoachat.membership.RightsNumbered;
import org.stoachat.room.RoomEvent;
import org.stoachat.room.RoomNotice;

/**
 * Rings the doorbell after the commit: events go into a bounded queue, from which one thread at a time puts all that
 * wait into one message. Whoever posts never waits for the broker; what does not fit is found by polling.
 */
@ApplicationScoped
class EventPublisher {

    private static final int CAPACITY = 20_000;
    private static final int MOST_IN_A_MESSAGE = 500;

    @Inject
    private TopicSender topic;

    @Resource
    private ManagedExecutorService executor;

    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicBoolean sending = new AtomicBoolean();

    void publish(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomEvent event) {
        enqueue(Event.of(event));
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) RightsNumbered rights) {
        enqueue(Event.ofRights(rights.number()));
    }

    void invite(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberInvited invited) {
        enqueue(Event.of(invited));
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomNotice notice) {
        enqueue(Event.of(notice));
    }

    /** Sends a doorbell without a change when the broker has not answered, to learn whether it does now. */
    void probe() {
        if (!topic.isConnected()) {
            enqueue(Event.ofRights(0));
        }
    }

    /** Sends what no transaction has made. */
    void say(Event event) {
        enqueue(event);
    }

    private void enqueue(Event event) {
        while (!queue.offer(event)) {
            queue.poll();
        }
        sendSoon();
    }

    private void sendSoon() {
        if (sending.compareAndSet(false, true)) {
            try {
                executor.execute(this::sendAll);
            } catch (RejectedExecutionException e) {
                sending.set(false);
            }
        }
    }

    private void sendAll() {
        try {
            List<Event> batch = new ArrayList<>();
            for (Event first = await(); first != null; first = await()) {
                batch.add(first);
                queue.drainTo(batch, MOST_IN_A_MESSAGE - 1);
                topic.send(EventBatch.encode(batch));
                batch.clear();
            }
        } finally {
            sending.set(false);
        }
        if (!queue.isEmpty() && !Thread.currentThread().isInterrupted()) {
            sendSoon();
        }
    }

    /** The next event; the thread stays for a while, since getting one from the container is dear. */
    private Event await() {
        try {
            return queue.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** How many events wait to be sent. */
    int waiting() {
        return queue.size();
    }
}
