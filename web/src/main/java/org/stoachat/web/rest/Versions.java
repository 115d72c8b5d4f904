package org.stoachat.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of what administrators edit, told as {@code ETag} and expected by {@code If-Match}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");
    private static final int NEVER = -1;

    private Versions() {}

    /** An answer with its version. */
    public static Response tagged(Object entity, int version) {
        return Response.ok(entity).tag(new EntityTag(String.valueOf(version))).build();
    }

    /** An answer for something new, with its version and its address below that of the request. */
    public static Response created(UriInfo address, UUID id, Object entity, int version) {
        return Response.created(
                        address.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(entity)
                .tag(new EntityTag(String.valueOf(version)))
                .build();
    }

    /**
     * The version that a change expects; {@code null} when it takes any. A tag that was not made here matches nothing.
     *
     * @param ifMatch the header, or {@code null}
     */
    public static Integer expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher matcher = TAG.matcher(ifMatch);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : NEVER;
    }
}
