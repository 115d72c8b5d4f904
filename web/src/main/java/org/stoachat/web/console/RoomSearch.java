package org.stoachat.web.console;

import java.io.Serializable;
import java.util.UUID;
import org.stoachat.admin.RoomFilter;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/** What the filters above the list of rooms say; {@code null} and an empty text let all rooms through. */
public class RoomSearch implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether a room is in use. */
    public enum State {
        ENABLED,
        DISABLED
    }

    private String text = "";
    private UUID categoryId;
    private RoomType type;
    private Privacy privacy;
    private State state;

    static RoomSearch of(Address address) {
        RoomSearch search = new RoomSearch();
        search.text = address.text("q");
        search.categoryId = address.id("category");
        search.type = address.constant("type", RoomType.class);
        search.privacy = address.constant("privacy", Privacy.class);
        search.state = address.constant("state", State.class);
        return search;
    }

    Address address() {
        return new Address()
                .with("q", text)
                .with("category", categoryId)
                .with("type", type)
                .with("privacy", privacy)
                .with("state", state);
    }

    RoomFilter filter() {
        return new RoomFilter(text, categoryId, type, privacy, state == null ? null : state == State.DISABLED);
    }

    /** Whether it leaves any room out. */
    public boolean isNarrow() {
        return !text.isEmpty() || categoryId != null || type != null || privacy != null || state != null;
    }

    /** Part of the name or description. */
    public String getText() {
        return text;
    }

    /** Set by Faces. */
    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    /** Public id of the one category. */
    public UUID getCategoryId() {
        return categoryId;
    }

    /** Set by Faces. */
    public void setCategoryId(UUID categoryId) {
        this.categoryId = categoryId;
    }

    /** The one type. */
    public RoomType getType() {
        return type;
    }

    /** Set by Faces. */
    public void setType(RoomType type) {
        this.type = type;
    }

    /** The one privacy. */
    public Privacy getPrivacy() {
        return privacy;
    }

    /** Set by Faces. */
    public void setPrivacy(Privacy privacy) {
        this.privacy = privacy;
    }

    /** The one state. */
    public State getState() {
        return state;
    }

    /** Set by Faces. */
    public void setState(State state) {
        this.state = state;
    }
}
