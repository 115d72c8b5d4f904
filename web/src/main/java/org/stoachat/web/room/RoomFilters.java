package org.stoachat.web.room;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.regex.Pattern;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomQuery;
import org.stoachat.room.Invitations;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;
import org.stoachat.web.rest.Parameters;

/** The filters of a list of rooms, as they stand in the query. */
public class RoomFilters {

    private static final Pattern MEGABYTES = Pattern.compile("\\d{1,7}");

    @QueryParam("q")
    @DefaultValue("")
    private String text;

    @QueryParam("inDescription")
    private String inDescription;

    @QueryParam("categoryId")
    private String categoryId;

    @QueryParam("memberId")
    private String memberId;

    @QueryParam("managerId")
    private String managerId;

    @QueryParam("privacy")
    private String privacy;

    @QueryParam("type")
    private String type;

    @QueryParam("disabled")
    private String disabled;

    @QueryParam("addInId")
    private String addInId;

    @QueryParam("invitations")
    private String invitations;

    @QueryParam("contentExceedsMb")
    private String contentExceedsMb;

    @QueryParam("mine")
    private String mine;

    /**
     * What is looked for.
     *
     * @throws RejectedException {@code invalid} that names the parameter
     */
    RoomQuery query() {
        return new RoomQuery(
                Parameters.search("q", text),
                Boolean.TRUE.equals(flag("inDescription", inDescription)),
                uuid("categoryId", categoryId),
                uuid("memberId", memberId),
                uuid("managerId", managerId),
                privacy == null ? null : RoomMembers.constant(Privacy.class, "privacy", privacy),
                type == null ? null : RoomMembers.constant(RoomType.class, "type", type),
                flag("disabled", disabled),
                uuid("addInId", addInId),
                invitations == null ? null : RoomMembers.constant(Invitations.class, "invitations", invitations),
                megabytes(),
                Boolean.TRUE.equals(flag("mine", mine)));
    }

    private Integer megabytes() {
        if (contentExceedsMb == null) {
            return null;
        }
        if (!MEGABYTES.matcher(contentExceedsMb).matches()) {
            throw malformed("contentExceedsMb", "a number of up to seven digits");
        }
        return Integer.valueOf(contentExceedsMb);
    }

    private static Boolean flag(String name, String text) {
        return text == null ? null : Parameters.flag(name, text);
    }

    private static UUID uuid(String name, String text) {
        return text == null ? null : Parameters.uuid(name, text);
    }

    private static RejectedException malformed(String name, String expected) {
        return RejectedException.field(name, "malformed", "The parameter " + name + " is " + expected + ".");
    }
}
