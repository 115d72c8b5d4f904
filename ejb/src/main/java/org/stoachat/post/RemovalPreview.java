package org.stoachat.post;

import java.util.List;

/**
 * What a removal or replacement would do.
 *
 * @param count how many posts it would remove or replace
 * @param sequences of the first 100 of them, ascending
 */
public record RemovalPreview(long count, List<Long> sequences) {

    static final int MOST_SEQUENCES = 100;
}
