package org.stoachat.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class PageQuery {

    @Parameter(description = "`next` of the page before")
    @QueryParam("cursor")
    private String cursor;

    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "500",
                            defaultValue = Parameters.DEFAULT_LIMIT))
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
