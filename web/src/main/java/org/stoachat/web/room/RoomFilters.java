package org.stoachat.web.room;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.stoachat.common.RejectedException;
import org.stoachat.membership.RoomQuery;
import org.stoachat.room.Invitations;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;
import org.stoachat.web.rest.Parameters;

/** The filters of a list of rooms, as they stand in the query. */
public class RoomFilters {

    private static final Pattern MEGABYTES = Pattern.compile("\\d{1,7}");

    @Parameter(description = "part of the name, without regard to case", example = "standup")
    @QueryParam("q")
    @DefaultValue("")
    private String text;

    @Parameter(description = "whether `q` may stand in the description too")
    @QueryParam("inDescription")
    private String inDescription;

    @Parameter(description = "of one category")
    @QueryParam("categoryId")
    private String categoryId;

    @Parameter(description = "with this member; administrators may ask for others than themselves")
    @QueryParam("memberId")
    private String memberId;

    @Parameter(description = "with this manager; administrators may ask for others than themselves")
    @QueryParam("managerId")
    private String managerId;

    @Parameter(description = "open, closed or secret")
    @QueryParam("privacy")
    private String privacy;

    @Parameter(description = "normal or auditorium")
    @QueryParam("type")
    private String type;

    @Parameter(description = "disabled rooms are found by administrators alone")
    @QueryParam("disabled")
    private String disabled;

    @Parameter(description = "with this add-in")
    @QueryParam("addInId")
    private String addInId;

    @Parameter(description = "inherit or off")
    @QueryParam("invitations")
    private String invitations;

    @Parameter(
            description = "with more megabytes of text than this; others than administrators ask of the rooms that they"
                    + " manage. A page may be shorter than `limit` although there is a next one")
    @QueryParam("contentExceedsMb")
    private String contentExceedsMb;

    @Parameter(description = "whether only rooms are wanted whose lists name the caller")
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
