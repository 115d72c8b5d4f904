package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where other concepts of the core learn which policy decides for a user. Always read from the database. */
@ApplicationScoped
public class Policies {

    @Inject
    private EffectivePolicyRepository repository;

    @Inject
    private StandingRepository standings;

    /** The policy that decides for a user; nothing for what is no user. */
    public Optional<EffectivePolicy> effective(long userId) {
        return repository.find(userId);
    }

    /** Who loses the chat if a pool is moved to another site. */
    public ChatLoss lossIfMoved(long poolId, long siteId) {
        return repository.lossIfMoved(poolId, siteId);
    }

    /**
     * Whether a user loses the chat with another home pool.
     *
     * @param homePoolId the pool, or {@code null} for none
     */
    public ChatLoss lossIfAt(PrincipalRef user, Long homePoolId) {
        boolean after = repository
                .findIfAt(user.internalId(), homePoolId)
                .map(EffectivePolicy::chatEnabled)
                .orElse(false);
        boolean loses = !after && standings.read(user.internalId()).mayChat();
        return loses ? ChatLoss.of(0, 0, List.of(user)) : ChatLoss.NONE;
    }
}
