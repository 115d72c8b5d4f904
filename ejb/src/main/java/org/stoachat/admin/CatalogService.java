package org.stoachat.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.principal.Administrators;

/**
 * Lists of everything there is, for administrators: also secret and disabled rooms, which they may find but not read.
 */
@Stateless
@Boundary
public class CatalogService {

    private static final int MOST_NAMES = 1_000;

    @Inject
    private Administrators administrators;

    @Inject
    private CatalogRepository repository;

    /**
     * A part of the list of categories.
     *
     * @param text part of the name or description, without regard to case; empty for all
     * @throws DeniedException {@code admin.required}
     */
    public List<CategoryRow> findCategories(Caller caller, String text, Span<CategorySort> span) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return repository.categories(text, span);
    }

    /**
     * How many categories the same text finds.
     *
     * @throws DeniedException {@code admin.required}
     */
    public long countCategories(Caller caller, String text) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return repository.countCategories(text);
    }

    /**
     * The names of the first {@value #MOST_NAMES} categories, for choosing one.
     *
     * @throws DeniedException {@code admin.required}
     */
    public List<CategoryName> categoryNames(Caller caller) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return repository.categoryNames(MOST_NAMES);
    }

    /**
     * A part of the list of rooms.
     *
     * @throws DeniedException {@code admin.required}
     */
    public List<RoomRow> findRooms(Caller caller, RoomFilter filter, Span<RoomSort> span) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return repository.rooms(filter, span);
    }

    /**
     * How many rooms the same filter lets through.
     *
     * @throws DeniedException {@code admin.required}
     */
    public long countRooms(Caller caller, RoomFilter filter) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        return repository.countRooms(filter);
    }
}
