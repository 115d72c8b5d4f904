package org.stoachat.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which page of a list is asked for; described once for all lists in {@code META-INF/openapi.yaml}. */
public class PageQuery {

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    @DefaultValue(Parameters.DEFAULT_LIMIT)
    private String limit;

    /** The place where the page begins, or {@code null} for the beginning of the list. */
    public String cursor() {
        return cursor;
    }

    /** How many items; the range is judged where the list is made. */
    public int limit() {
        return Parameters.limit(limit);
    }
}
