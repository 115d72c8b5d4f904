package org.stoachat.admin;

/** What a list of rooms can be sorted by; equal ones follow each other by name. */
public enum RoomSort {
    NAME("r.name_key"),
    CATEGORY("LOWER(c.name)"),
    TYPE("r.type"),
    PRIVACY("CASE r.privacy WHEN N'open' THEN 1 WHEN N'closed' THEN 2 ELSE 3 END"),
    STATE("r.disabled"),
    POSTS("post_count"),
    ACTIVITY("active_at");

    private final String expression;

    RoomSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
