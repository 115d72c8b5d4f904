package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;
import org.stoachat.common.Uuids;
import org.stoachat.principal.ChatLoss.Loss;

/** Reads which policy decides for whom, and who would lose the chat if a policy were another. */
@ApplicationScoped
class EffectivePolicyRepository {

    private static final String USERS =
            """
            FROM principal p
            JOIN user_account u ON u.principal_id = p.id
            LEFT JOIN policy_assignment a ON a.principal_id = p.id
            """;

    private static final String HOME_POOL = "LEFT JOIN pool l ON l.id = u.home_pool_id\n";

    private static final String POLICIES =
            """
            LEFT JOIN policy ou ON ou.scope = N'user' AND ou.id = a.policy_id
            LEFT JOIN policy op ON op.scope = N'pool' AND op.scope_key = l.id
            LEFT JOIN policy os ON os.scope = N'site' AND os.scope_key = l.site_id
            JOIN policy og ON og.scope = N'global'
            """;

    /** Users with the policies of each scope that exist for them; add conditions. */
    static final String USERS_WITH_POLICIES = USERS + HOME_POOL + POLICIES;

    /** What the first existing policy says of the chat. */
    static final String CHAT = "COALESCE(ou.chat_enabled, op.chat_enabled, os.chat_enabled, og.chat_enabled)";

    /** What it says when none is assigned to the user. */
    static final String CHAT_UNASSIGNED = "COALESCE(op.chat_enabled, os.chat_enabled, og.chat_enabled)";

    private static final String DECIDING = "SELECT COALESCE(ou.id, op.id, os.id, og.id)\n";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PolicyRepository policies;

    /** The policy that decides for a user. */
    Optional<EffectivePolicy> find(long userId) {
        return find(Sql.of(DECIDING + USERS_WITH_POLICIES), userId);
    }

    /** The policy that would decide for a user with another home pool, or with none. */
    Optional<EffectivePolicy> findIfAt(long userId, Long homePoolId) {
        Sql sql = Sql.of(DECIDING + USERS)
                .add("LEFT JOIN pool l ON l.id =", homePoolId == null ? -1L : homePoolId)
                .add(POLICIES);
        return find(sql, userId);
    }

    private Optional<EffectivePolicy> find(Sql deciding, long userId) {
        return Rows.column(deciding.add("WHERE p.id =", userId).query(entities)).stream()
                .findFirst()
                .map(id -> EffectivePolicy.of(policies.require(Rows.number(id))));
    }

    /**
     * Who loses the chat if the policy of a scope says something else of it, whether there is one now or not.
     *
     * @param scopeKey the policy itself, the pool, the site, or 0
     * @param chat what it says from then on, or {@code null} when it is no more
     */
    ChatLoss lossIf(PolicyScope scope, long scopeKey, Boolean chat) {
        if (chat != null && chat) {
            return ChatLoss.NONE;
        }
        return losers(scope, key(scope) + " = " + scopeKey, chat == null ? "NULL" : "CAST(0 AS BIT)");
    }

    /** Who loses the chat if a pool is moved to another site. */
    ChatLoss lossIfMoved(long poolId, long siteId) {
        String chatThere =
                "(SELECT n.chat_enabled FROM policy n WHERE n.scope = N'site' AND n.scope_key = " + siteId + ")";
        return losers(PolicyScope.SITE, "l.id = " + poolId, chatThere);
    }

    private ChatLoss losers(PolicyScope changed, String concerned, String chatThen) {
        String after = Stream.of(PolicyScope.values())
                .map(scope -> scope == changed
                        ? "CASE WHEN " + concerned + " THEN " + chatThen + " ELSE " + chat(scope) + " END"
                        : chat(scope))
                .collect(Collectors.joining(", ", "COALESCE(", ")"));
        String conditions = USERS_WITH_POLICIES + "WHERE p.disabled = 0 AND " + CHAT + " = 1 AND " + after + " = 0\n";
        long total = Rows.number(
                Sql.of("SELECT COUNT(*) " + conditions).query(entities).getSingleResult());
        Sql named = Sql.of("SELECT p.public_id, p.display_name " + conditions + "ORDER BY p.display_key, p.id");
        List<Loss> losers = total == 0
                ? List.of()
                : Rows.of(named.query(entities).setMaxResults(ChatLoss.MOST_NAMED)).stream()
                        .map(row -> new Loss(new PrincipalName(
                                Uuids.fromColumn(row[0]), PrincipalKind.USER.code(), (String) row[1])))
                        .toList();
        return new ChatLoss(0, 0, losers, total);
    }

    private static String key(PolicyScope scope) {
        return switch (scope) {
            case USER -> "a.policy_id";
            case POOL -> "l.id";
            case SITE -> "l.site_id";
            case GLOBAL -> "og.scope_key";
        };
    }

    private static String chat(PolicyScope scope) {
        return switch (scope) {
            case USER -> "ou.chat_enabled";
            case POOL -> "op.chat_enabled";
            case SITE -> "os.chat_enabled";
            case GLOBAL -> "og.chat_enabled";
        };
    }
}
