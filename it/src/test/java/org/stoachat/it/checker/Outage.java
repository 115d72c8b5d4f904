package org.stoachat.it.checker;

/**
 * A time in which something could not do its work.
 *
 * @param what {@code server}, {@code broker}, {@code database}, or {@code client 17} for one that reads nothing
 */
record Outage(String what, String fault, long fromNanos, long toNanos) {

    boolean touches(long from, long to) {
        return fromNanos <= to && toNanos >= from;
    }
}
