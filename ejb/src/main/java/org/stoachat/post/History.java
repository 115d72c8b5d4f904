package org.stoachat.post;

import java.util.List;

/**
 * A part of a room's history.
 *
 * @param items posts in ascending order
 * @param first sequence of the oldest post that is left
 * @param head sequence of the newest post
 * @param change newest change
 * @param gaps ranges of sequences between the items for which there is no post and never will be
 */
public record History(List<PostView> items, long first, long head, long change, List<List<Long>> gaps) {}
