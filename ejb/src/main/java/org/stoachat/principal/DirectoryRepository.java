package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stoachat.common.Cursor;
import org.stoachat.common.Folding;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.NameWalk.Named;
import org.stoachat.principal.Reaches.Candidate;

/** Reads entries of principals as people see them, one statement a list, whatever its length. */
@ApplicationScoped
class DirectoryRepository {

    private static final String ENTRIES =
            """
            SELECT p.id, p.display_key, p.public_id, p.kind, p.display_name, u.sign_in_name, u.mail, u.company,
              p.disabled, p.source, k.public_id, k.display_name, p.created_at, p.changed_at, p.version
            FROM principal p
            LEFT JOIN user_account u ON u.principal_id = p.id
            LEFT JOIN principal k ON k.id = p.container_id
            """;

    /** Who somebody is, by what they are judged, and where they stand in the order of names. */
    static final String NAMED = "SELECT p.id, p.display_key, p.container_id FROM principal p";

    /** An entry with its place in the order of names. */
    record Entry(Cursor place, long internalId, PrincipalDetails details) {}

    @PersistenceContext
    private EntityManager entities;

    /** An entry, whatever it is. */
    Optional<Entry> find(UUID id) {
        return entries(Sql.of(ENTRIES).add("WHERE p.public_id =", id.toString())).stream()
                .findFirst();
    }

    /** The entry of somebody who is known to be there, with the aliases. */
    PrincipalDetails details(long id) {
        return withAliases(entries(Sql.of(ENTRIES).add("WHERE p.id =", id)))
                .get(0)
                .details();
    }

    /**
     * Entries by name.
     *
     * @param text a part of the display name, or the beginning of a sign-in name or of a mail address; empty for everybody
     * @param limit at most 1,000
     */
    List<Entry> entries(String text, PrincipalKind kind, Cursor after, int limit) {
        NameWalk walk = walk(text, kind, after, limit);
        List<Long> found = new ArrayList<>();
        while (found.size() < limit && walk.hasNext()) {
            found.add(walk.next().candidate().id());
        }
        return entries(found);
    }

    /** Some entries by name, at most 1,000. */
    List<Entry> entries(Collection<Long> ids) {
        return entries(Sql.of(ENTRIES).in("WHERE p.id", ids).add("ORDER BY p.display_key, p.id"));
    }

    /** The direct members of a group by name. */
    List<Entry> members(long groupId, Cursor after, int limit) {
        Sql sql = Sql.of(ENTRIES).add("JOIN group_member g ON g.member_id = p.id WHERE g.group_id =", groupId);
        return page(sql, after, limit);
    }

    /** The same entries with their aliases, in one statement for all. */
    List<Entry> withAliases(List<Entry> entries) {
        Map<Long, List<PrincipalDetails.Alias>> aliases = new HashMap<>();
        Sql sql = Sql.of("SELECT a.principal_id, a.scheme, a.alias_key FROM principal_alias a")
                .in(
                        "WHERE a.principal_id",
                        entries.stream().map(Entry::internalId).toList())
                .add("ORDER BY a.scheme, a.alias_key");
        for (Object[] row : Rows.of(sql.query(entities))) {
            aliases.computeIfAbsent(Rows.number(row[0]), id -> new ArrayList<>())
                    .add(new PrincipalDetails.Alias((String) row[1], (String) row[2]));
        }
        return entries.stream()
                .map(entry -> new Entry(
                        entry.place(),
                        entry.internalId(),
                        entry.details().withAliases(aliases.getOrDefault(entry.internalId(), List.of()))))
                .toList();
    }

    /** Whom a text fits, by name, read in parts of a size; see {@link #entries(String, PrincipalKind, Cursor, int)}. */
    NameWalk walk(String text, PrincipalKind kind, Cursor after, int partSize) {
        boolean accounts = !text.isBlank() && (kind == null || kind == PrincipalKind.USER);
        return new NameWalk(
                place -> named(text, kind, place, partSize),
                place -> accounts ? namedByAccount(text, place, partSize) : List.of(),
                partSize,
                after);
    }

    private List<Named> named(String text, PrincipalKind kind, Cursor after, int limit) {
        Sql sql = ofKind(Sql.of(NAMED + " WHERE 1 = 1"), kind);
        if (!text.isBlank()) {
            sql.contains("AND p.display_key", text);
        }
        return named(byName(sql, after).query(entities).setMaxResults(limit));
    }

    private List<Named> namedByAccount(String text, Cursor after, int limit) {
        Sql sql = account(Sql.of(NAMED + " JOIN user_account a ON a.principal_id = p.id WHERE ("), text)
                .add(")")
                .after("p.display_key", "p.id", after)
                .add("ORDER BY p.display_key, p.id");
        return named(sql.query(entities).setMaxResults(limit));
    }

    /** The rows of {@link #NAMED}. */
    static List<Named> named(Query query) {
        return Rows.of(query).stream()
                .map(row -> new Named(
                        new Cursor((String) row[1], Rows.number(row[0])),
                        new Candidate(Rows.number(row[0]), Rows.numberOrNull(row[2]))))
                .toList();
    }

    /**
     * Adds the condition that a text is a part of the display name, or the beginning of the sign-in name or of the mail
     * address of the account {@code a}; nothing for everybody.
     */
    static Sql matching(Sql sql, String text, PrincipalKind kind) {
        return text.isBlank()
                ? ofKind(sql, kind)
                : account(ofKind(sql, kind).contains("AND (p.display_key", text).add("OR"), text)
                        .add(")");
    }

    private static Sql ofKind(Sql sql, PrincipalKind kind) {
        return kind == null ? sql : sql.add("AND p.kind =", kind.code());
    }

    private static Sql account(Sql sql, String text) {
        String beginning = Folding.key(text).replaceAll("[!%_\\[]", "!$0") + "%";
        return sql.add("a.sign_in_key LIKE", beginning)
                .add("ESCAPE N'!' OR LOWER(a.mail) LIKE", beginning)
                .add("ESCAPE N'!'");
    }

    private static Sql byName(Sql sql, Cursor after) {
        if (after != null) {
            sql.add("AND p.display_key >=", after.key()); // a range of the index, which the next condition is not
        }
        return sql.after("p.display_key", "p.id", after).add("ORDER BY p.display_key, p.id");
    }

    private List<Entry> page(Sql sql, Cursor after, int limit) {
        return Rows.of(byName(sql, after).query(entities).setMaxResults(limit)).stream()
                .map(DirectoryRepository::entry)
                .toList();
    }

    private List<Entry> entries(Sql sql) {
        return Rows.of(sql.query(entities)).stream()
                .map(DirectoryRepository::entry)
                .toList();
    }

    private static Entry entry(Object[] row) {
        PrincipalName container = row[10] == null
                ? null
                : new PrincipalName(Uuids.fromColumn(row[10]), PrincipalKind.CONTAINER.code(), (String) row[11]);
        PrincipalDetails details = new PrincipalDetails(
                Uuids.fromColumn(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (String) row[9],
                container,
                List.of(),
                InstantConverter.fromColumn(row[12]),
                InstantConverter.fromColumn(row[13]),
                ((Number) row[14]).intValue());
        return new Entry(new Cursor((String) row[1], Rows.number(row[0])), Rows.number(row[0]), details);
    }
}
