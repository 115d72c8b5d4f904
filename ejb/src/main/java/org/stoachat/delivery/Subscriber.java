package org.stoachat.delivery;

/** A live session as delivery sees it. Its methods never block: they put into a bounded queue or give the session up. */
public interface Subscriber {

    /** Key of the user in the database. */
    long userId();

    /** Takes a frame that must not be lost: put behind what waits already. */
    void deliver(Frame frame);

    /**
     * Takes a frame that may be lost, or leaves it out when too much waits already.
     *
     * @return whether it was taken
     */
    default boolean offer(Frame frame) {
        deliver(frame);
        return true;
    }

    /** Takes a frame that is for this session alone. */
    default void deliver(String text) {
        deliver(Frame.of(text));
    }
}
