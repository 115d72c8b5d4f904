package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Principals;
import org.stoachat.principal.Standing;

/**
 * Finds rooms, in the order of names. What the caller may not know of never appears, nor does anything tell that it exists
 * (R-ROOM-6): a search proposes rooms, {@link RoomAccess} judges each of them. A handful of statements, whatever the
 * number of rooms and affiliations.
 */
@Stateless
@Boundary
public class RoomDirectoryService {

    @Inject
    private RoomAccess access;

    @Inject
    private Principals principals;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private LargeRooms largeRooms;

    @Inject
    private RoomDetailsRepository details;

    /**
     * The rooms that the caller may find. Disabled ones are found by administrators alone. With {@code
     * contentExceedsMb}, which others than administrators ask of rooms that they manage, a page may be shorter than
     * asked for although there are more: it is bounded by how many posts it takes to read.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit, the cursor or the number of megabytes is wrong
     * @throws DeniedException {@code admin.required} when others than administrators look for disabled rooms or for
     *     those of somebody else
     * @throws NotFoundException {@code principal.not-found}
     */
    public Page<RoomSummary> findRooms(Caller caller, RoomQuery query, String cursor, int limit) {
        Cursor after = Cursor.parse(cursor);
        int size = Cursor.limit(limit);
        RoomAccess.Judgement judgement = access.now();
        Standing standing = judgement.standing(caller.userId());
        RoomSearch search = search(caller, standing, query);
        if (query.contentExceedsMb() != null) {
            return largeRooms(caller, judgement, search, after, size);
        }
        Page<Cursor> places = page(directory.find(search, after, size + 1), size);
        return new Page<>(seen(caller, judgement, places.items(), RoomRights::mayFind), places.next());
    }

    /**
     * The rooms whose lists name the caller, by themselves or through affiliations, and where that counts: disabled
     * rooms and entries out of scope are left out. Open rooms that name nobody are found in the directory.
     *
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to {@value Cursor#LARGEST_PAGE}
     * @throws RejectedException when the limit or the cursor is wrong
     */
    public Page<RoomSummary> myRooms(Caller caller, RoomRole role, String cursor, int limit) {
        Cursor after = Cursor.parse(cursor);
        int size = Cursor.limit(limit);
        RoomAccess.Judgement judgement = access.now();
        Set<Long> affiliations = judgement.standing(caller.userId()).affiliations();
        RoomSearch search =
                new RoomSearch(RoomQuery.named("").enabled(), null, null, directory.roomsWith(role, affiliations));
        Page<Cursor> places = page(directory.find(search, after, size + 1), size);
        return new Page<>(
                seen(caller, judgement, places.items(), rights -> rights.heldRoles()
                        .contains(role)),
                places.next());
    }

    /**
     * One room, in full.
     *
     * @throws NotFoundException {@code room.not-found}
     */
    public RoomSummary requireRoom(Caller caller, UUID roomId) {
        return details.of(access.now().requireFinder(caller, roomId));
    }

    /** One room, in full, or nothing when the caller may not know of it. */
    public Optional<RoomSummary> findRoom(Caller caller, UUID roomId) {
        return access.now().find(caller, roomId).map(details::of);
    }

    private RoomSearch search(Caller caller, Standing standing, RoomQuery query) {
        boolean administrator = standing.has(AdministrativeRole.ADMINISTRATOR);
        if (!administrator && Boolean.TRUE.equals(query.disabled())) {
            throw adminRequired();
        }
        Set<Long> scope = administrator
                ? null
                : standing.mayChat() ? directory.categoriesInScope(standing.affiliations()) : Set.of();
        return new RoomSearch(
                administrator ? query : query.enabled(),
                query.categoryId() == null ? scope : only(query.categoryId(), scope),
                administrator ? null : directory.roomsWith(null, standing.affiliations()),
                among(caller, standing, administrator, query));
    }

    /** The rooms whose lists name all who are asked for; {@code null} when nobody is. */
    private Set<Long> among(Caller caller, Standing standing, boolean administrator, RoomQuery query) {
        List<Set<Long>> sets = new ArrayList<>();
        if (query.memberId() != null) {
            sets.add(directory.roomsWith(
                    RoomRole.MEMBER, affiliations(caller, standing, administrator, query.memberId())));
        }
        if (query.managerId() != null) {
            sets.add(directory.roomsWith(
                    RoomRole.MANAGER, affiliations(caller, standing, administrator, query.managerId())));
        }
        if (query.mine()) {
            sets.add(directory.roomsWith(null, standing.affiliations()));
        }
        if (query.contentExceedsMb() != null && !administrator) {
            sets.add(directory.roomsWith(RoomRole.MANAGER, standing.affiliations()));
        }
        return sets.stream()
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElse(null);
    }

    /** The one category that is asked for, unless there is none or it is out of scope: the two look alike. */
    private Set<Long> only(UUID categoryId, Set<Long> scope) {
        return directory
                .findCategory(categoryId)
                .filter(id -> scope == null || scope.contains(id))
                .map(Set::of)
                .orElse(Set.of());
    }

    private Collection<Long> affiliations(Caller caller, Standing standing, boolean administrator, UUID principalId) {
        if (principalId.equals(caller.id())) {
            return standing.affiliations();
        }
        if (!administrator) {
            throw adminRequired();
        }
        return principals.affiliations(principals.require(principalId).internalId());
    }

    private Page<RoomSummary> largeRooms(
            Caller caller, RoomAccess.Judgement judgement, RoomSearch search, Cursor after, int size) {
        int megabytes = search.query().contentExceedsMb();
        if (megabytes < 0) {
            throw RejectedException.field("contentExceedsMb", "out-of-range", "The megabytes are 0 or more.");
        }
        LargeRooms.Part part = largeRooms.find(
                megabytes, after, size, place -> directory.find(search, place, LargeRooms.ROOMS_A_ROUND));
        return new Page<>(
                seen(caller, judgement, part.places(), RoomRights::mayManage),
                part.lookedAt() == null ? null : part.lookedAt().text());
    }

    private static Page<Cursor> page(List<Cursor> places, int size) {
        return Cursor.page(places, size, place -> place, place -> place);
    }

    private static List<RoomSummary> seen(
            Caller caller, RoomAccess.Judgement judgement, List<Cursor> places, Predicate<RoomRights> who) {
        Map<Long, RoomRights> judged = new HashMap<>();
        judgement
                .judge(caller.userId(), places.stream().map(Cursor::id).toList())
                .forEach(rights -> judged.put(rights.room().internalId(), rights));
        return places.stream()
                .map(place -> judged.get(place.id()))
                .filter(rights -> rights != null && who.test(rights))
                .map(RoomSummary::of)
                .toList();
    }

    private static DeniedException adminRequired() {
        return new DeniedException("admin.required", "Only administrators may do this.");
    }
}
