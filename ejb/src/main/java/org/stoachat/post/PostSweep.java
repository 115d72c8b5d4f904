package org.stoachat.post;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes what nobody can see any more: posts before the beginning of purged rooms, and all that belongs to removed rooms.
 * Every server does, in transactions of at most {@value PostSweepRepository#ROWS_A_TRANSACTION} rows; what is left when
 * one stops goes the next time.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostSweep {

    private static final Logger LOG = Logger.getLogger(PostSweep.class.getName());

    /** Transactions that began before a room was removed have ended by then. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    @Inject
    private PostSweepRepository repository;

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void sweep() {
        try {
            sweep(Instant.now().minus(GRACE));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "STOA-2010 purged posts and removed rooms are deleted the next time");
        }
    }

    /** Deletes purged posts, and rooms that were removed before a time. */
    void sweep(Instant removedBefore) {
        repository.purgedRooms().forEach(this::deletePurged);
        repository.removedRooms(removedBefore).forEach(this::deleteRoom);
    }

    private void deletePurged(long roomId) {
        PostSweepRepository.OF_POSTS.forEach(table -> repeat(() -> repository.deletePurged(table, roomId)));
    }

    private void deleteRoom(long roomId) {
        PostSweepRepository.OF_ROOMS.forEach(table -> repeat(() -> repository.deleteOfRoom(table, roomId)));
        repository.deleteRoom(roomId);
    }

    private static void repeat(IntSupplier deletion) {
        int deleted;
        do {
            deleted = deletion.getAsInt();
        } while (deleted == PostSweepRepository.ROWS_A_TRANSACTION);
    }
}
