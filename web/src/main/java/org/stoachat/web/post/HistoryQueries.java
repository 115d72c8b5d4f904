package org.stoachat.web.post;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stoachat.common.RejectedException;
import org.stoachat.post.HistoryQuery;
import org.stoachat.post.HistoryQuery.Anchor;
import org.stoachat.web.rest.Parameters;

/** Understands which part of a history a request asks for. */
final class HistoryQueries {

    private HistoryQueries() {}

    /**
     * The query of four parameters, of which one at most is not {@code null}.
     *
     * @throws RejectedException naming a parameter that is malformed or one too many
     */
    static HistoryQuery of(String after, String before, String around, String at, int limit) {
        List<String> given =
                Stream.of(after, before, around, at).filter(Objects::nonNull).toList();
        if (given.size() > 1) {
            throw RejectedException.field(
                    "after", "malformed", "Only one of after, before, around and at is understood.");
        }
        if (after != null) {
            return bySequence(Anchor.AFTER, "after", after, limit);
        }
        if (before != null) {
            return bySequence(Anchor.BEFORE, "before", before, limit);
        }
        if (around != null) {
            return bySequence(Anchor.AROUND, "around", around, limit);
        }
        if (at != null) {
            return new HistoryQuery(Anchor.AT, 0, Parameters.time("at", at), limit);
        }
        return new HistoryQuery(Anchor.NEWEST, 0, null, limit);
    }

    private static HistoryQuery bySequence(Anchor anchor, String name, String sequence, int limit) {
        return new HistoryQuery(anchor, Parameters.sequence(name, sequence), null, limit);
    }
}
