package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
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

    /** Entries by name; see {@link #matching}. */
    List<Entry> entries(String text, PrincipalKind kind, Cursor after, int limit) {
        return page(matching(text, kind), after, limit);
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

    /** A part of the display name, or the beginning of a sign-in name or of a mail address; nothing for everybody. */
    private static Sql matching(String text, PrincipalKind kind) {
        Sql sql = Sql.of(ENTRIES).add("WHERE 1 = 1");
        if (kind != null) {
            sql.add("AND p.kind =", kind.code());
        }
        if (!text.isBlank()) {
            String beginning = Folding.key(text).replaceAll("[!%_\\[]", "!$0") + "%";
            sql.contains("AND (p.display_key", text)
                    .add("OR p.id IN (SELECT a.principal_id FROM user_account a WHERE a.sign_in_key LIKE", beginning)
                    .add("ESCAPE N'!' OR LOWER(a.mail) LIKE", beginning)
                    .add("ESCAPE N'!'))");
        }
        return sql;
    }

    private List<Entry> page(Sql sql, Cursor after, int limit) {
        if (after != null) {
            sql.add("AND p.display_key >=", after.key()); // a range of the index, which the next condition is not
        }
        sql.after("p.display_key", "p.id", after).add("ORDER BY p.display_key, p.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
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
