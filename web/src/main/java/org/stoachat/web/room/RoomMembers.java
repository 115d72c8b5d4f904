package org.stoachat.web.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stoachat.common.RejectedException;
import org.stoachat.room.Invitations;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomProperties;
import org.stoachat.room.RoomType;
import org.stoachat.web.rest.JsonMembers;

/** The members of a room as clients send them: all of a new room, or those that change (RFC 7396). */
final class RoomMembers {

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String CATEGORY_ID = "categoryId";
    private static final String TYPE = "type";
    private static final String PRIVACY = "privacy";
    private static final String INVITATIONS = "invitations";
    private static final String ADD_IN_ID = "addInId";
    private static final String DISABLED = "disabled";

    private final JsonMembers members;

    RoomMembers(JsonMembers members) {
        this.members = members.only(NAME, DESCRIPTION, CATEGORY_ID, TYPE, PRIVACY, INVITATIONS, ADD_IN_ID, DISABLED);
    }

    /** The room with what was sent; what was not sent stays. */
    RoomProperties applyTo(RoomProperties room) {
        return new RoomProperties(
                members.has(NAME) ? members.text(NAME) : room.name(),
                members.has(DESCRIPTION) ? members.text(DESCRIPTION) : room.description(),
                members.has(CATEGORY_ID) ? members.uuid(CATEGORY_ID) : room.categoryId(),
                members.has(TYPE) ? constant(RoomType.class, TYPE, members.text(TYPE)) : room.type(),
                members.has(PRIVACY) ? constant(Privacy.class, PRIVACY, members.text(PRIVACY)) : room.privacy(),
                members.has(INVITATIONS)
                        ? constant(Invitations.class, INVITATIONS, members.text(INVITATIONS))
                        : room.invitations(),
                members.has(ADD_IN_ID) ? members.uuid(ADD_IN_ID) : room.addInId(),
                members.has(DISABLED) ? flag() : room.disabled());
    }

    private boolean flag() {
        Boolean disabled = members.flag(DISABLED);
        if (disabled == null) {
            throw RejectedException.field(DISABLED, "missing", "The member disabled is true or false.");
        }
        return disabled;
    }

    /**
     * The constant that a word in lower case stands for.
     *
     * @throws RejectedException {@code unknown} that names the field
     */
    static <E extends Enum<E>> E constant(Class<E> type, String field, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> RejectedException.field(
                        field, "unknown", "The " + field + " is one of these: " + words(type) + "."));
    }

    private static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(RoomMembers::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
