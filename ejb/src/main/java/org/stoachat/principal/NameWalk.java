package org.stoachat.principal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.stoachat.common.Cursor;
import org.stoachat.principal.Reaches.Candidate;

/**
 * Goes through principals by name whose display name or whose account fits a text. These are two lists that are read apart
 * and merged here, a part at a time: a database that is asked for both at once reads neither in the order of names.
 */
final class NameWalk implements Iterator<NameWalk.Named> {

    static final Comparator<Named> BY_NAME = Comparator.comparing(
                    (Named named) -> named.place().key())
            .thenComparing(named -> named.place().id());

    /** Somebody whom the text fits. */
    record Named(Cursor place, Candidate candidate) {}

    /** One of the two lists. */
    private static final class Source {
        private final Function<Cursor, List<Named>> parts;
        private final int partSize;
        private final Deque<Named> part = new ArrayDeque<>();
        private Cursor end;
        private boolean more = true;

        Source(Function<Cursor, List<Named>> parts, int partSize, Cursor after) {
            this.parts = parts;
            this.partSize = partSize;
            this.end = after;
        }

        /** The next, which stays; {@code null} at the end. */
        Named peek() {
            if (part.isEmpty() && more) {
                part.addAll(parts.apply(end));
                more = part.size() == partSize;
                end = more ? part.getLast().place() : end;
            }
            return part.peek();
        }

        void passIf(Named taken) {
            if (taken.equals(peek())) {
                part.remove();
            }
        }
    }

    private final Source names;
    private final Source accounts;

    /**
     * Begins after a place.
     *
     * @param names the next by display name after a place, as many as a part holds, fewer at the end
     * @param accounts the same by account
     */
    NameWalk(Function<Cursor, List<Named>> names, Function<Cursor, List<Named>> accounts, int partSize, Cursor after) {
        this.names = new Source(names, partSize, after);
        this.accounts = new Source(accounts, partSize, after);
    }

    @Override
    public boolean hasNext() {
        return names.peek() != null || accounts.peek() != null;
    }

    @Override
    public Named next() {
        Named byName = names.peek();
        Named byAccount = accounts.peek();
        if (byName == null && byAccount == null) {
            throw new NoSuchElementException();
        }
        boolean nameFirst = byAccount == null || (byName != null && BY_NAME.compare(byName, byAccount) <= 0);
        Named next = nameFirst ? byName : byAccount;
        names.passIf(next);
        accounts.passIf(next);
        return next;
    }
}
