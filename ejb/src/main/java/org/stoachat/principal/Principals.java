package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.Caller;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

/** Where other concepts of the core look principals up. Always read from the database. */
@ApplicationScoped
public class Principals {

    @Inject
    private PrincipalRepository principals;

    @Inject
    private StandingRepository standings;

    @Inject
    private Lookup lookup;

    /**
     * The principal with a public id, disabled or not.
     *
     * @throws NotFoundException {@code principal.not-found}
     */
    public PrincipalRef require(UUID id) {
        return principals.find(id).orElseThrow(Principals::notFound);
    }

    /** Those of some public ids that exist; one statement for 1,000. */
    public Map<UUID, PrincipalRef> findAll(Collection<UUID> ids) {
        Map<UUID, PrincipalRef> found = new HashMap<>();
        principals.findAll(Set.copyOf(ids)).forEach(principal -> found.put(principal.id(), principal));
        return found;
    }

    /**
     * Everybody whom a change of a list names; one statement for 1,000.
     *
     * @throws RejectedException {@code invalid} with the violation {@code principal.not-found} of the first who does not
     *     exist, such as {@code add[3]}
     */
    public Map<UUID, PrincipalRef> requireAll(ListEdit edit) {
        Set<UUID> ids = new HashSet<>(edit.add());
        ids.addAll(edit.remove());
        Map<UUID, PrincipalRef> found = findAll(ids);
        requireAllIn(edit, found);
        return found;
    }

    /**
     * Lets a change through all of whose principals are known to the caller.
     *
     * @throws RejectedException as for {@link #requireAll(ListEdit)}
     */
    public void requireAllIn(ListEdit edit, Map<UUID, PrincipalRef> known) {
        refuseUnknown("add", edit.add(), known);
        refuseUnknown("remove", edit.remove(), known);
    }

    /** Those of some principals whom the caller may look up (product.md §4). */
    public Set<Long> visible(Caller caller, Collection<Long> ids) {
        return lookup.visible(caller, ids);
    }

    /**
     * Everybody in a list of a request; one statement for 1,000.
     *
     * @param field the name of the list in the request
     * @throws RejectedException {@code invalid} with the violation {@code principal.not-found} of the first who does not
     *     exist, such as {@code users[3]}
     */
    public Map<UUID, PrincipalRef> requireAll(String field, List<UUID> ids) {
        Map<UUID, PrincipalRef> found = findAll(ids);
        refuseUnknown(field, ids, found);
        return found;
    }

    /** How the user stands now; somebody unknown stands as disabled. */
    public Standing standing(long userId) {
        return standings.read(userId);
    }

    /** Ids of the affiliations of any principal, itself among them. */
    public Set<Long> affiliations(long principalId) {
        return standings.affiliations(principalId);
    }

    /** What somebody is told who names a principal that does not exist, or of whom they may not know. */
    public static NotFoundException notFound() {
        return new NotFoundException("principal.not-found", "There is no such principal.");
    }

    private static void refuseUnknown(String field, List<UUID> ids, Map<UUID, PrincipalRef> found) {
        for (UUID id : ids) {
            if (!found.containsKey(id)) {
                throw ListEdit.refusal(
                        field,
                        ids,
                        id,
                        "principal.not-found",
                        "There is no principal " + id + ", number " + (ids.indexOf(id) + 1) + " of the list " + field
                                + ".");
            }
        }
    }
}
