package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stoachat.common.Cursor;
import org.stoachat.common.Parts;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;

/** Reads and writes assignments of policies to users; one statement for 2,000 of them. */
@ApplicationScoped
class PolicyAssignmentRepository {

    private static final int VALUES_A_STATEMENT = 2_000;

    private static final String STATES = "SELECT p.id, a.policy_id, p.disabled, " + EffectivePolicyRepository.CHAT
            + ", " + EffectivePolicyRepository.CHAT_UNASSIGNED + "\n" + EffectivePolicyRepository.USERS_WITH_POLICIES;

    /**
     * What policies say of a user now.
     *
     * @param policyId the policy that is assigned, or {@code null}
     * @param chat whether the user is enabled and has the chat
     * @param chatUnassigned what decides when no policy is assigned
     */
    record State(Long policyId, boolean chat, boolean chatUnassigned) {

        boolean has(long policy) {
            return policyId != null && policyId == policy;
        }
    }

    /** One of the users that a policy is assigned to. */
    record Listed(Cursor place, PrincipalRef user) {}

    @PersistenceContext
    private EntityManager entities;

    /** How users stand; groups and containers are left out. */
    Map<Long, State> states(List<Long> users) {
        Map<Long, State> states = new HashMap<>();
        for (List<Long> some : Parts.of(users, VALUES_A_STATEMENT)) {
            Sql sql = Sql.of(STATES).in("WHERE p.id", some);
            for (Object[] row : Rows.of(sql.query(entities))) {
                boolean chat = !(Boolean) row[2] && (Boolean) row[3];
                states.put(Rows.number(row[0]), new State(Rows.numberOrNull(row[1]), chat, (Boolean) row[4]));
            }
        }
        return states;
    }

    List<Listed> list(long policyId, Cursor place, int limit) {
        Sql sql = Sql.of("SELECT p.id, p.display_key, p.public_id, p.display_name")
                .add("FROM policy_assignment a JOIN principal p ON p.id = a.principal_id")
                .add("WHERE a.policy_id =", policyId)
                .after("p.display_key", "p.id", place)
                .add("ORDER BY p.display_key, p.id");
        return Rows.of(sql.query(entities).setMaxResults(limit)).stream()
                .map(row -> new Listed(
                        new Cursor((String) row[1], Rows.number(row[0])),
                        new PrincipalRef(
                                Rows.number(row[0]), Uuids.fromColumn(row[2]), PrincipalKind.USER, (String) row[3])))
                .toList();
    }

    /** Assigns a policy to users, whatever they had, and takes it from others. */
    void write(long policyId, List<Long> add, List<Long> remove) {
        Parts.of(remove, VALUES_A_STATEMENT).forEach(this::delete);
        for (List<Long> some : Parts.of(add, VALUES_A_STATEMENT)) {
            delete(some);
            Sql.of("INSERT INTO policy_assignment (principal_id, policy_id)")
                    .add("SELECT principal_id, CAST(" + policyId + " AS BIGINT) FROM user_account")
                    .in("WHERE principal_id", some)
                    .query(entities)
                    .executeUpdate();
        }
    }

    private void delete(List<Long> users) {
        Sql.of("DELETE FROM policy_assignment")
                .in("WHERE principal_id", users)
                .query(entities)
                .executeUpdate();
    }
}
