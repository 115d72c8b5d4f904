package org.stoachat.principal;

/** What a principal is. The names in lower case stand in the database and in REST. */
public enum PrincipalKind {
    USER,
    GROUP,
    CONTAINER
}
