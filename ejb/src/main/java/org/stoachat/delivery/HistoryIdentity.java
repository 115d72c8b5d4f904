package org.stoachat.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The identity of the history (product.md §10); renewed by a restore, so never kept for longer than a request. */
@ApplicationScoped
public class HistoryIdentity {

    @Inject
    private HistoryRepository repository;

    /** The identity now. */
    public UUID current() {
        return repository.identity();
    }
}
