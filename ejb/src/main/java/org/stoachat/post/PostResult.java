package org.stoachat.post;

/**
 * What became of a post.
 *
 * @param post as it is stored, or as it was delivered when it is transient
 * @param created false when this author's client id was seen before with the same content
 */
public record PostResult(PostView post, boolean created) {}
