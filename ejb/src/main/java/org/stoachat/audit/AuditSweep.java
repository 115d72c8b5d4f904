package org.stoachat.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Removes entries that are older than the setting {@value #SETTING} says, in days; every night, on each server, which
 * does no harm.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSweep {

    /** The setting; where it is absent, entries are kept for {@value #DEFAULT_DAYS} days. */
    static final String SETTING = "audit.retentionDays";

    static final int DEFAULT_DAYS = 365;

    private static final Logger LOG = Logger.getLogger(AuditSweep.class.getName());
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,5}");

    @Inject
    private AuditRepository repository;

    private final Clock clock = Clock.systemUTC();

    @Schedule(hour = "3", minute = "20", persistent = false)
    void sweep() {
        int days = days();
        long all = 0;
        int removed;
        do {
            removed = repository.removeBefore(clock.instant().minus(Duration.ofDays(days)));
            all += removed;
        } while (removed == AuditRepository.ENTRIES_A_SWEEP);
        if (all > 0) {
            long gone = all;
            LOG.info(() -> "STOA-4002 entries of the audit log older than " + days + " days removed: " + gone);
        }
    }

    private int days() {
        return repository
                .findSetting(SETTING)
                .filter(value -> DAYS.matcher(value).matches())
                .map(Integer::valueOf)
                .orElse(DEFAULT_DAYS);
    }
}
