package org.stoachat.admin;

/** What a list of categories can be sorted by; equal ones follow each other by name. */
public enum CategorySort {
    NAME("LOWER(c.name)"),
    ROOMS("room_count"),
    ALLOWED("allowed_count"),
    DENIED("denied_count"),
    CREATORS("creator_count");

    private final String expression;

    CategorySort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
