package org.stoachat.web.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.stoachat.admin.Span;

/**
 * The rows of a table, of which only a page at a time is read. Fields of the table's columns are constants of its
 * order in lower case. Each page that is read tells the browser the address under which it can be seen again.
 */
public abstract class LazyRows<T, S extends Enum<S>> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final String DESCENDING = "desc";

    private final Class<S> sorts;
    private final S usualSort;
    private int size = USUAL_SIZE;
    private int first;
    private SortMeta order;

    /** @param usualSort what the table is sorted by at first, ascending */
    LazyRows(Class<S> sorts, S usualSort) {
        this.sorts = sorts;
        this.usualSort = usualSort;
    }

    /** How many rows the table has with its present filter. */
    abstract long total();

    /** Reads a part of the table with its present filter. */
    abstract List<T> read(Span<S> span);

    /** The part of the address that says what the filter is. */
    abstract Address filterAddress();

    /** Goes to the place in the table that an address names. */
    void goTo(Address address) {
        size = address.number("rows", USUAL_SIZE, Span.LARGEST);
        first = (address.number("page", 1, LAST_PAGE) - 1) * size;
        S sort = address.constant("sort", sorts);
        boolean descending = address.text("order").equals(DESCENDING);
        order = SortMeta.builder()
                .field((sort == null ? usualSort : sort).name().toLowerCase(Locale.ROOT))
                .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                .build();
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(total());
    }

    @Override
    public List<T> load(int from, int rows, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        S sort = usualSort;
        boolean descending = false;
        for (SortMeta column : sortBy.values()) {
            sort = Enum.valueOf(sorts, column.getField().toUpperCase(Locale.ROOT));
            descending = column.getOrder().isDescending();
        }
        Address address = filterAddress()
                .with("sort", sort, usualSort)
                .with("order", descending ? DESCENDING : "")
                .with("page", from / rows + 1, 1)
                .with("rows", rows, USUAL_SIZE);
        PrimeFaces.current().ajax().addCallbackParam("address", address.toString());
        return read(new Span<>(from, rows, sort, descending));
    }

    /** How many rows a page has at first. */
    public int getSize() {
        return size;
    }

    /** Which row comes first at first. */
    public int getFirst() {
        return first;
    }

    /** What the table is sorted by at first. */
    public SortMeta getOrder() {
        return order;
    }
}
