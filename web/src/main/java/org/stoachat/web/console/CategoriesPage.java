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
import org.stoachat.admin.CategoryRow;
import org.stoachat.admin.CategorySort;
import org.stoachat.admin.Span;
import org.stoachat.web.security.Callers;

/** The list of all categories. */
@Named
@ViewScoped
public class CategoriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CatalogService catalog;

    @Inject
    private HttpServletRequest request;

    private final LazyRows<CategoryRow, CategorySort> rows = new Rows();
    private String text = "";

    /** Takes the filter, the order and place from the address. */
    public void load() {
        Address address = Address.of(request);
        text = address.text("q");
        rows.goTo(address);
    }

    /** Shows the first page of what the changed filter finds. */
    public void searchAnew(AjaxBehaviorEvent event) {
        ((UIData) event.getComponent().findComponent("table")).setFirst(0);
    }

    /** The rows of the table. */
    public LazyRows<CategoryRow, CategorySort> getRows() {
        return rows;
    }

    /** Whether not all categories are shown. */
    public boolean isFiltered() {
        return !text.isEmpty();
    }

    /** Part of the name or description; empty for all. */
    public String getText() {
        return text;
    }

    /** Set by Faces. */
    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    private final class Rows extends LazyRows<CategoryRow, CategorySort> {

        private static final long serialVersionUID = 1L;

        Rows() {
            super(CategorySort.class, CategorySort.NAME);
        }

        @Override
        long total() {
            return catalog.countCategories(Callers.of(request), text);
        }

        @Override
        List<CategoryRow> read(Span<CategorySort> span) {
            return catalog.findCategories(Callers.of(request), text, span);
        }

        @Override
        Address filterAddress() {
            return new Address().with("q", text);
        }
    }
}
