package org.stoachat.principal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.RejectedException;

/**
 * A change of a list of principals, made wholly or not at all (interfaces.md §4).
 *
 * @param add who is to be in the list, as sent; twice counts once
 * @param remove who is not to be in the list, as sent; twice counts once
 */
public record ListEdit(List<UUID> add, List<UUID> remove) {

    /** The most principals in one change. */
    public static final int MOST = 10_000;

    /**
     * Checks a change.
     *
     * @param add {@code null} for nobody
     * @param remove {@code null} for nobody
     * @throws RejectedException {@code invalid} with the violation {@code too-many}, or {@code contradictory} for who is
     *     to be added and removed
     */
    public ListEdit(List<UUID> add, List<UUID> remove) {
        this.add = add == null ? List.of() : List.copyOf(add);
        this.remove = remove == null ? List.of() : List.copyOf(remove);
        if (this.add.size() + this.remove.size() > MOST) {
            String field = this.add.size() > MOST ? "add" : "remove";
            throw RejectedException.field(
                    field, "too-many", "One change adds and removes at most " + MOST + " together.");
        }
        Set<UUID> added = new LinkedHashSet<>(this.add);
        for (UUID id : this.remove) {
            if (added.contains(id)) {
                throw refusal("remove", this.remove, id, "contradictory", "Nobody is added and removed at once.");
            }
        }
    }

    /**
     * A refusal of somebody to be added.
     *
     * @param code of the rule that is broken, such as {@code principal.out-of-scope}
     */
    public RejectedException refuseAdded(UUID id, String code, String message) {
        return refusal("add", add, id, code, message);
    }

    /**
     * Who is to be added, in the order of the request.
     *
     * @param known what {@link Principals#requireAll} found
     */
    public List<PrincipalRef> added(Map<UUID, PrincipalRef> known) {
        return add.stream().distinct().map(known::get).toList();
    }

    /** Who is to be removed, likewise. */
    public List<PrincipalRef> removed(Map<UUID, PrincipalRef> known) {
        return remove.stream().distinct().map(known::get).toList();
    }

    static RejectedException refusal(String field, List<UUID> list, UUID id, String code, String message) {
        return RejectedException.field(field + "[" + list.indexOf(id) + "]", code, message);
    }
}
