package org.stoachat.post;

/** How much a post asks for attention. */
public enum Importance {
    NORMAL,
    HIGH
}
