package org.stoachat.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.stoachat.common.Caller;
import org.stoachat.common.Json;

/** One line of the audit log. It never changes, but for the count of a denial within its minute. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column
    private String address;

    @Column
    private String action;

    @Column
    private String outcome;

    @Column(name = "target_kind")
    private String targetKind;

    @Column(name = "target_id")
    private String targetId;

    @Column(name = "state_before")
    private String before;

    @Column(name = "state_after")
    private String after;

    @Column(name = "repeat_count")
    private int count;

    protected AuditEntry() {}

    private AuditEntry(Instant occurredAt, long actorId, String actorName, String address, AuditTarget target) {
        this.occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        this.actorId = actorId == 0 ? null : actorId;
        this.actorName = actorName;
        this.address = address;
        this.targetKind = target.kind();
        this.targetId = target.id();
    }

    static AuditEntry done(
            Instant occurredAt, Caller caller, String action, AuditTarget target, String before, String after) {
        AuditEntry entry = new AuditEntry(occurredAt, caller.userId(), caller.displayName(), caller.address(), target);
        entry.action = action;
        entry.outcome = AuditOutcome.DONE.code();
        entry.before = before;
        entry.after = after;
        entry.count = 1;
        return entry;
    }

    static AuditEntry denied(Instant first, String actorName, String address, Denial denial, int count) {
        AuditEntry entry = new AuditEntry(first, denial.actorId(), actorName, address, denial.target());
        entry.action = denial.action();
        entry.outcome = AuditOutcome.DENIED.code();
        entry.after = Json.write(Map.of("code", denial.code()));
        entry.count = count;
        return entry;
    }

    Long id() {
        return id;
    }
}
