package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads what standings are composed of, with one statement each time. */
@ApplicationScoped
class StandingRepository {

    private static final String PEOPLE =
            """
            SELECT N'person' AS part, p.id AS id, N'' AS code, p.container_id AS one, u.home_pool_id AS two,
              a.policy_id AS three, CAST(p.disabled AS INT) AS four
            FROM principal p
            JOIN user_account u ON u.principal_id = p.id
            LEFT JOIN policy_assignment a ON a.principal_id = p.id
            WHERE p.id
            """;

    private static final String ROLES =
            """
            UNION ALL SELECT N'role', a.principal_id, a.role, NULL, NULL, NULL, NULL FROM administrative_role a
            WHERE a.principal_id
            """;

    private static final String GROUPS =
            """
            UNION ALL SELECT N'group', m.member_id, N'', m.group_id, NULL, NULL, NULL FROM group_member m
            WHERE m.member_id
            """;

    private static final String OUTER_GROUPS =
            """
            UNION ALL SELECT N'closure', c.inner_id, N'', c.outer_id, NULL, NULL, NULL
            FROM set_closure c WHERE c.inner_id IN (SELECT m.group_id FROM group_member m WHERE m.member_id
            """;

    private static final String OUTER_CONTAINERS =
            """
            UNION ALL SELECT N'closure', c.inner_id, N'', c.outer_id, NULL, NULL, NULL
            FROM set_closure c WHERE c.inner_id IN (SELECT p.container_id FROM principal p WHERE p.id
            """;

    private static final String POLICIES =
            """
            UNION ALL SELECT N'policy', CASE o.scope WHEN N'user' THEN o.id ELSE o.scope_key END, o.scope, NULL, NULL,
              CAST(o.chat_enabled AS INT), CAST(o.upload_enabled AS INT) FROM policy o WHERE o.scope <> N'site'
            UNION ALL SELECT N'site', l.id, N'', NULL, NULL, CAST(o.chat_enabled AS INT), CAST(o.upload_enabled AS INT)
            FROM policy o JOIN pool l ON l.site_id = o.scope_key WHERE o.scope = N'site'
            """;

    @PersistenceContext
    private EntityManager entities;

    /** How a user stands. */
    Standing read(long userId) {
        return read(List.of(userId), true, true).standing(userId);
    }

    /**
     * What stands about each of some users, at most 500.
     *
     * @param closures whether to read what their sets lie in as well
     * @param policies whether to read what the policies say as well
     */
    Standings.Read read(List<Long> users, boolean closures, boolean policies) {
        Sql sql = Sql.of(PEOPLE)
                .in("", users)
                .add(ROLES)
                .in("", users)
                .add(GROUPS)
                .in("", users);
        if (closures) {
            sql.add(OUTER_GROUPS)
                    .in("", users)
                    .add(")")
                    .add(OUTER_CONTAINERS)
                    .in("", users)
                    .add(")");
        }
        if (policies) {
            sql.add(POLICIES);
        }
        Map<Long, Object[]> people = new HashMap<>();
        Map<Long, Set<AdministrativeRole>> roles = new HashMap<>();
        Map<Long, List<Long>> sets = new HashMap<>();
        Map<Long, List<Long>> outer = new HashMap<>();
        PolicyRows outcomes = new PolicyRows();
        for (Object[] row : Rows.of(sql.query(entities))) {
            long id = Rows.number(row[1]);
            switch ((String) row[0]) {
                case "person" -> {
                    people.put(id, row);
                    add(sets, id, row[3]);
                }
                case "role" ->
                    roles.computeIfAbsent(id, user -> EnumSet.noneOf(AdministrativeRole.class))
                            .add(AdministrativeRole.of((String) row[2]));
                case "group" -> add(sets, id, row[3]);
                case "closure" -> add(outer, id, row[3]);
                default -> outcomes.add(id, row);
            }
        }
        Map<Long, OwnStanding> own = new HashMap<>();
        for (Long user : users) {
            Object[] person = people.get(user);
            own.put(
                    user,
                    person == null
                            ? OwnStanding.ofUnknown(user)
                            : new OwnStanding(
                                    user,
                                    Rows.number(person[6]) == 0,
                                    Rows.numberOrNull(person[5]),
                                    Rows.numberOrNull(person[4]),
                                    roles.getOrDefault(user, Set.of()),
                                    IdSet.of(sets.getOrDefault(user, List.of()))));
        }
        return new Standings.Read(own, idSets(outer), policies ? Optional.of(outcomes.outcomes()) : Optional.empty());
    }

    /** What each of some sets lies in, itself among it; at most 2,000. */
    Map<Long, IdSet> closures(Collection<Long> sets) {
        Sql sql = Sql.of("SELECT inner_id, outer_id FROM set_closure").in("WHERE inner_id", sets);
        Map<Long, List<Long>> outer = new HashMap<>();
        sets.forEach(set -> outer.put(set, new ArrayList<>()));
        Rows.of(sql.query(entities)).forEach(row -> add(outer, Rows.number(row[0]), row[1]));
        return idSets(outer);
    }

    private static void add(Map<Long, List<Long>> lists, long id, Object more) {
        if (more != null) {
            lists.computeIfAbsent(id, key -> new ArrayList<>()).add(Rows.number(more));
        }
    }

    private static Map<Long, IdSet> idSets(Map<Long, List<Long>> lists) {
        Map<Long, IdSet> sets = new HashMap<>();
        lists.forEach((id, list) -> sets.put(id, IdSet.of(list)));
        return sets;
    }

    /** The rows of policies: those of pools stand before those of the sites of pools. */
    private static final class PolicyRows {
        private final Map<Long, PolicyOutcomes.Outcome> assigned = new HashMap<>();
        private final Map<Long, PolicyOutcomes.Outcome> pools = new HashMap<>();
        private final Map<Long, PolicyOutcomes.Outcome> sites = new HashMap<>();
        private PolicyOutcomes.Outcome global = PolicyOutcomes.Outcome.NOTHING;

        void add(long key, Object[] row) {
            PolicyOutcomes.Outcome outcome =
                    new PolicyOutcomes.Outcome(Rows.number(row[5]) == 1, Rows.number(row[6]) == 1);
            switch ((String) row[2]) {
                case "user" -> assigned.put(key, outcome);
                case "pool" -> pools.put(key, outcome);
                case "global" -> global = outcome;
                default -> sites.put(key, outcome);
            }
        }

        PolicyOutcomes outcomes() {
            sites.putAll(pools);
            return new PolicyOutcomes(global, assigned, sites);
        }
    }

    /** The administrative roles of a user who is not disabled. */
    Set<AdministrativeRole> rolesOfEnabled(long userId) {
        Set<AdministrativeRole> roles = EnumSet.noneOf(AdministrativeRole.class);
        Query query = entities.createNativeQuery(
                        """
                        SELECT a.role FROM administrative_role a JOIN principal p ON p.id = a.principal_id
                        WHERE a.principal_id = ?1 AND p.disabled = 0
                        """)
                .setParameter(1, userId);
        Rows.column(query).forEach(role -> roles.add(AdministrativeRole.of((String) role)));
        return roles;
    }

    /** The principal itself, the groups it is in and the containers above its own entry. */
    Set<Long> affiliations(long principalId) {
        List<Long> affiliations = new ArrayList<>(List.of(principalId));
        Query query = entities.createNativeQuery(AffiliationRepository.IDS).setParameter(1, principalId);
        Rows.column(query).forEach(id -> affiliations.add(Rows.number(id)));
        return IdSet.of(affiliations);
    }
}
