package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.IdSet;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads standings: one statement for up to 500 users, whatever the number of affiliations. */
@ApplicationScoped
class StandingRepository {

    private static final int USERS_A_STATEMENT = 500;

    private static final String POLICIES =
            """
            SELECT p.id, N'policy' AS part, o.scope AS code, CAST(p.disabled AS INT) AS disabled,
              CAST(o.chat_enabled AS INT) AS chat, CAST(o.upload_enabled AS INT) AS upload, 0 AS affiliation
            FROM principal p
            JOIN user_account u ON u.principal_id = p.id
            LEFT JOIN policy_assignment a ON a.principal_id = p.id
            LEFT JOIN pool l ON l.id = u.home_pool_id
            JOIN policy o ON (o.scope = N'user' AND o.id = a.policy_id)
              OR (o.scope = N'pool' AND o.scope_key = l.id)
              OR (o.scope = N'site' AND o.scope_key = l.site_id)
              OR o.scope = N'global'
            WHERE p.id
            """;

    private static final String ROLES =
            """
            UNION ALL SELECT a.principal_id, N'role', a.role, 0, 0, 0, 0 FROM administrative_role a
            WHERE a.principal_id
            """;

    private static final String GROUPS =
            """
            UNION ALL SELECT m.member_id, N'affiliation', N'', 0, 0, 0, c.outer_id
            FROM group_member m JOIN set_closure c ON c.inner_id = m.group_id WHERE m.member_id
            """;

    private static final String CONTAINERS =
            """
            UNION ALL SELECT p.id, N'affiliation', N'', 0, 0, 0, c.outer_id
            FROM principal p JOIN set_closure c ON c.inner_id = p.container_id WHERE p.id
            """;

    /** The first of these that exists decides. */
    private static final List<String> POLICY_ORDER = List.of("user", "pool", "site", "global");

    @PersistenceContext
    private EntityManager entities;

    Standing read(long userId) {
        return read(List.of(userId)).get(userId);
    }

    /** How each of some users stands; somebody unknown stands as disabled. */
    Map<Long, Standing> read(Collection<Long> userIds) {
        List<Long> users = List.copyOf(userIds);
        Map<Long, Standing> standings = new HashMap<>();
        for (int from = 0; from < users.size(); from += USERS_A_STATEMENT) {
            List<Long> some = users.subList(from, Math.min(from + USERS_A_STATEMENT, users.size()));
            Map<Long, List<Object[]>> rows = new HashMap<>();
            Sql sql = Sql.of(POLICIES)
                    .in("", some)
                    .add(ROLES)
                    .in("", some)
                    .add(GROUPS)
                    .in("", some)
                    .add(CONTAINERS)
                    .in("", some);
            for (Object[] row : Rows.of(sql.query(entities))) {
                rows.computeIfAbsent(Rows.number(row[0]), id -> new ArrayList<>())
                        .add(row);
            }
            some.forEach(user -> standings.put(user, standing(user, rows.getOrDefault(user, List.of()))));
        }
        return standings;
    }

    private static Standing standing(long userId, List<Object[]> rows) {
        Set<AdministrativeRole> roles = EnumSet.noneOf(AdministrativeRole.class);
        List<Long> affiliations = new ArrayList<>(List.of(userId));
        List<Object[]> policies = new ArrayList<>();
        for (Object[] row : rows) {
            switch ((String) row[1]) {
                case "policy" -> policies.add(row);
                case "role" -> roles.add(AdministrativeRole.of((String) row[2]));
                default -> affiliations.add(Rows.number(row[6]));
            }
        }
        return policies.stream()
                .min(Comparator.comparing(row -> POLICY_ORDER.indexOf((String) row[2])))
                .map(row -> new Standing(
                        userId,
                        Rows.number(row[3]) == 0,
                        Rows.number(row[4]) == 1,
                        Rows.number(row[5]) == 1,
                        roles,
                        IdSet.of(affiliations)))
                .orElseGet(() -> new Standing(userId, false, false, false, Set.of(), IdSet.of(userId)));
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
