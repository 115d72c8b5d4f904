package org.stoachat.web.console;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.stoachat.admin.CatalogService;
import org.stoachat.admin.CategoryName;
import org.stoachat.admin.RoomFilter;
import org.stoachat.admin.RoomRow;
import org.stoachat.admin.RoomSort;
import org.stoachat.admin.Span;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;
import org.stoachat.web.security.Callers;

/** The list of all rooms. */
@Named
@ViewScoped
public class RoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether rooms are in use, as the address and the filter name it. */
    public enum State {
        ENABLED,
        DISABLED
    }

    @Inject
    private CatalogService catalog;

    @Inject
    private HttpServletRequest request;

    private final LazyRows<RoomRow, RoomSort> rows = new Rows();
    private List<CategoryName> categories = List.of();
    private String text = "";
    private UUID categoryId;
    private RoomType type;
    private Privacy privacy;
    private State state;

    /** Takes filter, order and place from the address. */
    public void load() {
        Address address = new Address(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        text = address.text("q");
        categoryId = address.id("category");
        type = address.constant("type", RoomType.class);
        privacy = address.constant("privacy", Privacy.class);
        state = address.constant("state", State.class);
        rows.goTo(address);
        categories = catalog.categoryNames(Callers.of(request));
    }

    /** Shows the first page of what the changed filter finds. */
    public void search(AjaxBehaviorEvent event) {
        ((UIData) event.getComponent().findComponent("table")).setFirst(0);
    }

    private RoomFilter filter() {
        return new RoomFilter(text, categoryId, type, privacy, state == null ? null : state == State.DISABLED);
    }

    /** The rows of the table. */
    public LazyRows<RoomRow, RoomSort> getRows() {
        return rows;
    }

    /** The categories to choose from. */
    public List<CategoryName> getCategories() {
        return categories;
    }

    /** Whether not all rooms are shown. */
    public boolean isFiltered() {
        return !text.isEmpty() || categoryId != null || type != null || privacy != null || state != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    public UUID getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(UUID categoryId) {
        this.categoryId = categoryId;
    }

    public RoomType getType() {
        return type;
    }

    public void setType(RoomType type) {
        this.type = type;
    }

    public Privacy getPrivacy() {
        return privacy;
    }

    public void setPrivacy(Privacy privacy) {
        this.privacy = privacy;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    private final class Rows extends LazyRows<RoomRow, RoomSort> {

        private static final long serialVersionUID = 1L;

        Rows() {
            super(RoomSort.class, RoomSort.NAME);
        }

        @Override
        long total() {
            return catalog.countRooms(Callers.of(request), filter());
        }

        @Override
        List<RoomRow> read(Span<RoomSort> span) {
            return catalog.findRooms(Callers.of(request), filter(), span);
        }

        @Override
        Address filterAddress() {
            return new Address()
                    .with("q", text)
                    .with("category", categoryId)
                    .with("type", type)
                    .with("privacy", privacy)
                    .with("state", state);
        }
    }
}
