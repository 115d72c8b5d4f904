package org.stoachat.principal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Cursor;
import org.stoachat.common.DeniedException;
import org.stoachat.common.Folding;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;

/**
 * Looks people, groups and containers up (product.md §4): administrators, user administrators and auditors see all;
 * others those in the scope of a category where they create or manage a room, and themselves. Whoever may not be looked
 * up does not exist.
 */
@Stateless
@Boundary
public class PrincipalService {

    private static final int SHORTEST_TEXT = 2;
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::key).thenComparing(Cursor::id);

    @Inject
    private DirectoryAccess access;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private Lookup lookup;

    @Inject
    private Entries entries;

    @Inject
    private Principals principals;

    @Inject
    private Affiliations affiliations;

    /**
     * Principals by name. For those who do not see all and choose from a wide scope, the first {@value
     * Lookup#MOST_CANDIDATES} whom the text fits are looked at: a longer text finds the others.
     *
     * @param text part of the display name, or the beginning of a sign-in name or a mail address, without regard to case;
     *     empty for everybody, which only those may ask for who see all
     * @param kind {@code null} for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws RejectedException {@code invalid} with the violation {@code too-short} for fewer than two characters from
     *     somebody who does not see all
     */
    public Page<PrincipalSummary> find(Caller caller, String text, PrincipalKind kind, String cursor, int limit) {
        Cursor after = Cursor.parse(cursor);
        int oneMore = Cursor.limit(limit) + 1;
        List<DirectoryRepository.Entry> found;
        if (access.readsAll(caller)) {
            found = directory.entries(text, kind, after, oneMore);
        } else {
            if (text.strip().length() < SHORTEST_TEXT) {
                throw RejectedException.field("q", "too-short", "Give at least two characters of the name.");
            }
            found = lookup.find(caller, text, kind, after, oneMore);
        }
        return Cursor.page(
                found, limit, DirectoryRepository.Entry::place, entry -> PrincipalSummary.of(entry.details()));
    }

    /**
     * One principal.
     *
     * @throws NotFoundException {@code principal.not-found}, also when the caller may not look it up
     */
    public PrincipalSummary require(Caller caller, UUID id) {
        boolean known = id.equals(caller.id()) || access.readsAll(caller);
        return directory
                .find(id)
                .filter(entry -> known || lookup.mayFind(caller, entry))
                .map(entry -> PrincipalSummary.of(entry.details()))
                .orElseThrow(Principals::notFound);
    }

    /**
     * The affiliations of a principal by name, itself among them, each with a shortest way to it.
     *
     * @throws NotFoundException {@code principal.not-found}, also for anybody but oneself unless the caller sees all
     */
    public Page<Affiliation> affiliations(Caller caller, UUID id, String cursor, int limit) {
        if (!id.equals(caller.id()) && !access.readsAll(caller)) {
            throw Principals.notFound();
        }
        Cursor after = Cursor.parse(cursor);
        List<AffiliationPath> paths = affiliations
                .explain(principals.require(id).internalId())
                .values()
                .stream()
                .filter(path -> after == null || ORDER.compare(place(path), after) > 0)
                .sorted(Comparator.comparing(PrincipalService::place, ORDER))
                .limit(Cursor.limit(limit) + 1L)
                .toList();
        return Cursor.page(paths, limit, PrincipalService::place, Affiliation::of);
    }

    private static Cursor place(AffiliationPath path) {
        PrincipalRef affiliation = path.affiliation();
        return new Cursor(Folding.key(affiliation.displayName()), affiliation.internalId());
    }

    /**
     * Entries of one kind by name, as administrators see them.
     *
     * @param text as in {@link #find}; empty for all
     * @param cursor of the page before, or {@code null} for the first
     * @param limit 1 to 500
     * @throws DeniedException {@code admin.required}
     */
    public Page<PrincipalDetails> findDetails(
            Caller caller, String text, PrincipalKind kind, String cursor, int limit) {
        access.requireReader(caller);
        List<DirectoryRepository.Entry> found =
                directory.entries(text, kind, Cursor.parse(cursor), Cursor.limit(limit) + 1);
        return Cursor.page(
                directory.withAliases(found),
                limit,
                DirectoryRepository.Entry::place,
                DirectoryRepository.Entry::details);
    }

    /**
     * One entry as administrators see it.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException such as {@code user.not-found}
     */
    public PrincipalDetails requireDetails(Caller caller, UUID id, PrincipalKind kind) {
        access.requireReader(caller);
        return directory.details(entries.require(id, kind).id());
    }
}
