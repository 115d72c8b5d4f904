package org.stoachat.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.stoachat.category.NameRegistry;

/** A room. It is made, edited, moved, and removed for good; nobody sees it from then on. */
@Entity
@Table(name = "room")
class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "room_seq")
    @SequenceGenerator(name = "room_seq", sequenceName = "room_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "category_id")
    private long categoryId;

    @Column
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column
    private String description;

    @Column
    private String type;

    @Column
    private String privacy;

    @Column
    private String invitations;

    @Column(name = "add_in_id")
    private Long addInId;

    @Column
    private boolean disabled;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Room() {}

    Room(RoomProperties properties, long categoryId, Long addInId, long createdBy, Instant now) {
        this.publicId = UUID.randomUUID().toString();
        this.createdBy = createdBy;
        this.createdAt = now;
        edit(properties, categoryId, addInId, now);
    }

    /** Gives it other properties, and so perhaps another category. */
    final void edit(RoomProperties properties, long newCategoryId, Long newAddInId, Instant now) {
        categoryId = newCategoryId;
        name = properties.name();
        nameKey = NameRegistry.key("name", name);
        description = properties.description();
        type = code(properties.type());
        privacy = code(properties.privacy());
        invitations = code(properties.invitations());
        addInId = newAddInId;
        disabled = properties.disabled();
        changedAt = now;
    }

    /** Takes it out of everybody's sight. */
    void remove(Instant now) {
        removedAt = now;
    }

    long id() {
        return id;
    }

    UUID publicId() {
        return UUID.fromString(publicId);
    }

    int version() {
        return version;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
