package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Rows;

/** Reads standings: three statements, whatever the number of affiliations. */
@ApplicationScoped
class StandingRepository {

    private static final String USER_AND_POLICY =
            """
            SELECT p.disabled, o.chat_enabled, o.upload_enabled
            FROM principal p
            JOIN user_account u ON u.principal_id = p.id
            LEFT JOIN policy_assignment a ON a.principal_id = p.id
            LEFT JOIN pool l ON l.id = u.home_pool_id
            JOIN policy o ON (o.scope = N'user' AND o.id = a.policy_id)
              OR (o.scope = N'pool' AND o.scope_key = l.id)
              OR (o.scope = N'site' AND o.scope_key = l.site_id)
              OR o.scope = N'global'
            WHERE p.id = ?1
            ORDER BY CASE o.scope WHEN N'user' THEN 1 WHEN N'pool' THEN 2 WHEN N'site' THEN 3 ELSE 4 END
            """;

    private static final String AFFILIATIONS =
            """
            SELECT c.outer_id FROM group_member m JOIN set_closure c ON c.inner_id = m.group_id WHERE m.member_id = ?1
            UNION
            SELECT c.outer_id FROM principal p JOIN set_closure c ON c.inner_id = p.container_id WHERE p.id = ?1
            UNION
            SELECT c.outer_id FROM set_closure c WHERE c.inner_id = ?1
            """;

    @PersistenceContext
    private EntityManager entities;

    Standing read(long userId) {
        return Rows.first(entities.createNativeQuery(USER_AND_POLICY)
                        .setParameter(1, userId)
                        .setMaxResults(1))
                .map(row -> new Standing(
                        userId,
                        !(Boolean) row[0],
                        (Boolean) row[1],
                        (Boolean) row[2],
                        rolesOfEnabled(userId),
                        affiliations(userId)))
                .orElseGet(() -> new Standing(userId, false, false, false, Set.of(), Set.of(userId)));
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
        Set<Long> affiliations = new HashSet<>(Set.of(principalId));
        Query query = entities.createNativeQuery(AFFILIATIONS).setParameter(1, principalId);
        Rows.column(query).forEach(id -> affiliations.add(Rows.number(id)));
        return Set.copyOf(affiliations);
    }
}
