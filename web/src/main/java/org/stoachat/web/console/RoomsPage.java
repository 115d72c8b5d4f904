package org.stoachat.web.console;

import jakarta.faces.component.UIData;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.stoachat.admin.CatalogService;
import org.stoachat.admin.CategoryName;
import org.stoachat.admin.RoomRow;
import org.stoachat.admin.RoomSort;
import org.stoachat.admin.Span;
import org.stoachat.web.security.Callers;

/** The list of all rooms. */
@Named
@ViewScoped
public class RoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CatalogService catalog;

    @Inject
    private HttpServletRequest request;

    private final LazyRows<RoomRow, RoomSort> rows = new Rows();
    private RoomSearch search = new RoomSearch();
    private List<CategoryName> categories = List.of();

    /** Takes filters, order and place from the address. */
    public void load() {
        Address address = Address.of(request);
        search = RoomSearch.of(address);
        rows.goTo(address);
        categories = catalog.categoryNames(Callers.of(request));
    }

    /** Shows the first page of what the changed filters find. */
    public void searchAnew(AjaxBehaviorEvent event) {
        ((UIData) event.getComponent().findComponent("table")).setFirst(0);
    }

    /** The rows of the table. */
    public LazyRows<RoomRow, RoomSort> getRows() {
        return rows;
    }

    /** What the filters say. */
    public RoomSearch getSearch() {
        return search;
    }

    /** The categories to choose from. */
    public List<CategoryName> getCategories() {
        return categories;
    }

    private final class Rows extends LazyRows<RoomRow, RoomSort> {

        private static final long serialVersionUID = 1L;

        Rows() {
            super(RoomSort.class, RoomSort.NAME);
        }

        @Override
        long total() {
            return catalog.countRooms(Callers.of(request), search.filter());
        }

        @Override
        List<RoomRow> read(Span<RoomSort> span) {
            return catalog.findRooms(Callers.of(request), search.filter(), span);
        }

        @Override
        Address filterAddress() {
            return search.address();
        }
    }
}
