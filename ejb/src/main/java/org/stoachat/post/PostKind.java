package org.stoachat.post;

/** What a post is. The names in lower case stand in the database and in JSON. */
public enum PostKind {
    MESSAGE,
    STORY,
    FILE,
    LINK
}
