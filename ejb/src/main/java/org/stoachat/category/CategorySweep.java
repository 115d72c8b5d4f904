package org.stoachat.category;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Deletes removed categories once the rows of their last room are gone, in small batches. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CategorySweep {

    private static final int CATEGORIES_A_SWEEP = 100;

    @Inject
    private CategoryRepository repository;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void sweep() {
        for (long categoryId : repository.removable(CATEGORIES_A_SWEEP)) {
            int deleted;
            do {
                deleted = repository.deleteEntries(categoryId);
            } while (deleted == CategoryRepository.ENTRIES_A_SWEEP);
            repository.delete(categoryId);
        }
    }
}
