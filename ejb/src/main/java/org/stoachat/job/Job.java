package org.stoachat.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.stoachat.common.Caller;

/** A job when it is submitted. How it goes on is written by guarded statements, since servers compete for it. */
@Entity
@Table(name = "job")
class Job {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_seq")
    @SequenceGenerator(name = "job_seq", sequenceName = "job_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column
    private String kind;

    @Column(name = "target_kind")
    private String targetKind;

    @Column(name = "target_id")
    private String targetId;

    @Column
    private String parameters;

    @Column
    private String state;

    @Column(name = "last_done")
    private long lastDone;

    @Column(name = "done_count")
    private long done;

    @Column(name = "total_count")
    private long total;

    @Column(name = "affected_count")
    private long affected;

    @Column
    private int failures;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "creator_name")
    private String creatorName;

    @Column(name = "creator_address")
    private String creatorAddress;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column
    private int version;

    protected Job() {}

    Job(Caller creator, JobDraft draft, Instant now) {
        this.publicId = UUID.randomUUID().toString();
        this.kind = draft.kind();
        this.targetKind = draft.target().kind();
        this.targetId = draft.target().id();
        this.parameters = draft.parameters();
        this.state = JobState.WAITING.code();
        this.lastDone = draft.progress().lastDone();
        this.done = draft.progress().done();
        this.total = draft.progress().total();
        this.affected = draft.progress().affected();
        this.createdBy = creator.userId();
        this.creatorName = creator.displayName();
        this.creatorAddress = creator.address();
        this.createdAt = now;
        this.claimedUntil = now;
    }

    UUID publicId() {
        return UUID.fromString(publicId);
    }
}
