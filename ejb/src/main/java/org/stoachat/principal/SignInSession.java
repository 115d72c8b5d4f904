package org.stoachat.principal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A session of somebody who has signed in. It begins with a token, moves on while it is used, and ends by deletion. */
@Entity
@Table(name = "sign_in_session")
class SignInSession {

    static final int DEVICE_MAX_LENGTH = 256;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_session_seq")
    @SequenceGenerator(name = "sign_in_session_seq", sequenceName = "sign_in_session_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "user_id")
    private long userId;

    @Column
    private String device;

    @Column
    private String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SignInSession() {}

    SignInSession(byte[] tokenHash, long userId, String device, String address, Instant now, Instant expiresAt) {
        this.publicId = UUID.randomUUID().toString();
        this.tokenHash = tokenHash.clone();
        this.userId = userId;
        this.device = device.length() > DEVICE_MAX_LENGTH ? device.substring(0, DEVICE_MAX_LENGTH) : device;
        this.address = address;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = expiresAt;
    }

    UUID publicId() {
        return UUID.fromString(publicId);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    SessionSummary summary() {
        return new SessionSummary(publicId(), device, address, createdAt, seenAt, expiresAt);
    }
}
