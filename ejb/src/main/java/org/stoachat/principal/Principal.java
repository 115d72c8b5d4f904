package org.stoachat.principal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.stoachat.common.Folding;

/** A user, a group or a container. Begins here or in a directory; what a directory is the source of changes only there. */
@Entity
@Table(name = "principal")
class Principal {

    static final String LOCAL = "local";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "principal_seq")
    @SequenceGenerator(name = "principal_seq", sequenceName = "principal_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column
    private String kind;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "display_key")
    private String displayKey;

    @Column(name = "container_id")
    private Long containerId;

    @Column
    private boolean disabled;

    @Column
    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Principal() {}

    /** A new local one. */
    Principal(PrincipalKind kind, String displayName, Long containerId, Instant now) {
        this.publicId = UUID.randomUUID().toString();
        this.kind = kind.code();
        this.displayName = displayName;
        this.displayKey = Folding.key(displayName);
        this.containerId = containerId;
        this.source = LOCAL;
        this.createdAt = now;
        this.changedAt = now;
    }

    long id() {
        return id;
    }

    Long containerId() {
        return containerId;
    }

    boolean isDisabled() {
        return disabled;
    }

    boolean isLocal() {
        return source.equals(LOCAL);
    }

    int version() {
        return version;
    }

    PrincipalRef ref() {
        return new PrincipalRef(id, UUID.fromString(publicId), PrincipalKind.of(kind), displayName);
    }

    /** Gives another name; tells whether it is another. */
    boolean rename(String newName) {
        boolean other = !newName.equals(displayName);
        displayName = newName;
        displayKey = Folding.key(newName);
        return other;
    }

    /** Puts the entry into a container, or with {@code null} above all; tells whether it lay elsewhere. */
    boolean moveTo(Long newContainerId) {
        boolean elsewhere = !Objects.equals(newContainerId, containerId);
        containerId = newContainerId;
        return elsewhere;
    }

    /** Shuts out or lets in again; tells whether it was otherwise. */
    boolean disable(boolean shutOut) {
        boolean otherwise = shutOut != disabled;
        disabled = shutOut;
        return otherwise;
    }

    /** Notes that it, or what belongs to it, has changed: its version goes up. */
    void changed(Instant now) {
        changedAt = now;
    }
}
