package org.stoachat.principal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.common.Caller;
import org.stoachat.common.Rows;

/** People, groups and containers made through the services, for tests; everything as an administrator. */
final class Directory implements AutoCloseable {

    final Core core = Core.start();
    final World world = new World(core);
    final Caller admin = world.administrator("Ada Admin").caller();
    final UserService users = core.get(UserService.class);
    final SetService sets = core.get(SetService.class);
    final GroupMemberService members = core.get(GroupMemberService.class);
    final PrincipalService principals = core.get(PrincipalService.class);

    PrincipalDetails user(String name) {
        return users.create(admin, draft(name, name.replace(' ', '.'), null));
    }

    static UserDraft draft(String displayName, String signInName, UUID container) {
        return new UserDraft(displayName, signInName, null, null, null, null, at(container));
    }

    static UserDraft disabled(boolean disabled) {
        return new UserDraft(null, null, null, null, null, disabled, null);
    }

    UUID group(String name) {
        return sets.create(admin, PrincipalKind.GROUP, new SetDraft(name, null)).id();
    }

    UUID container(String name, UUID above) {
        return sets.create(admin, PrincipalKind.CONTAINER, new SetDraft(name, at(above)))
                .id();
    }

    void move(UUID container, UUID into) {
        sets.change(admin, PrincipalKind.CONTAINER, container, new SetDraft(null, at(into)), null);
    }

    void delete(PrincipalKind kind, UUID id) {
        sets.delete(admin, kind, id, null);
    }

    static Location at(UUID container) {
        return new Location(container);
    }

    void add(UUID group, UUID member) {
        members.add(admin, group, member);
    }

    long key(UUID id) {
        return core.inTransaction(() -> core.get(Principals.class).require(id).internalId());
    }

    Set<String> affiliations(UUID id) {
        return principals.affiliations(admin, id, null, 500).items().stream()
                .map(Affiliation::displayName)
                .collect(Collectors.toSet());
    }

    /** Numbers of ways in the closure as it is stored. */
    Map<String, Long> closure() {
        Map<String, Long> closure = new TreeMap<>();
        rows("SELECT inner_id, outer_id, path_count FROM set_closure")
                .forEach(row -> closure.put(row[0] + " " + row[1], Rows.number(row[2])));
        return closure;
    }

    /** The kinds and principals of the changes of rights after a number. */
    List<String> changesAfter(long number) {
        return rows("SELECT kind, principal_id FROM access_change WHERE number > ?1 ORDER BY number", number).stream()
                .map(row -> row[0] + " " + row[1])
                .toList();
    }

    long newestChange() {
        return Rows.number(core.query("SELECT last_number FROM access_head").get(0));
    }

    /** The statements that some work takes, each as often as it is run. */
    List<String> statementsOf(Runnable work) {
        core.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
        core.execute("SET QUERY_STATISTICS TRUE");
        work.run();
        List<Object[]> counts = rows("SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS");
        core.execute("SET QUERY_STATISTICS FALSE");
        return counts.stream()
                .filter(row -> !row[0].toString().startsWith("SET ")
                        && !row[0].toString().startsWith("COMMIT"))
                .flatMap(row -> Collections.nCopies(((Number) row[1]).intValue(), row[0].toString()).stream())
                .toList();
    }

    List<Object[]> rows(String sql, Object... values) {
        return core.query(sql, values).stream().map(Object[].class::cast).toList();
    }

    @Override
    public void close() {
        core.close();
    }
}
