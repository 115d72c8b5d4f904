package org.stoachat.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.stoachat.common.Names;

/**
 * A category. Begins with its switches as an administrator sets them, changes, and ends by removal: from then on nobody
 * knows of it, and {@link CategorySweep} deletes it once the rows of its last room are gone.
 */
@Entity
@Table(name = "category")
class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
    @SequenceGenerator(name = "category_seq", sequenceName = "category_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column
    private String name;

    @Column
    private String description;

    @Column
    private boolean invitations;

    @Column(name = "file_upload")
    private boolean fileUpload;

    @Column(name = "chat_history")
    private boolean chatHistory;

    @Column(name = "correction_minutes")
    private int correctionMinutes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Category() {}

    /** A new category; what the draft leaves open is on (R-CAT-1). */
    Category(CategoryChange draft, Instant now) {
        this.publicId = UUID.randomUUID().toString();
        this.name = Names.name("name", draft.name());
        this.description = Names.description("description", draft.description());
        this.invitations = draft.invitations() == null || draft.invitations();
        this.fileUpload = draft.fileUpload() == null || draft.fileUpload();
        this.chatHistory = draft.chatHistory() == null || draft.chatHistory();
        this.createdAt = now;
        this.changedAt = now;
    }

    long id() {
        return id;
    }

    UUID publicId() {
        return UUID.fromString(publicId);
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    CategoryView view() {
        return new CategoryView(publicId(), name, description, invitations, fileUpload, chatHistory, version);
    }

    /** Takes over what a change says; without effect when it says what is already so. */
    void change(CategoryChange change, Instant now) {
        CategoryView before = view();
        if (change.name() != null) {
            name = Names.name("name", change.name());
        }
        if (change.description() != null) {
            description = Names.description("description", change.description());
        }
        invitations = change.invitations() == null ? invitations : change.invitations();
        fileUpload = change.fileUpload() == null ? fileUpload : change.fileUpload();
        chatHistory = change.chatHistory() == null ? chatHistory : change.chatHistory();
        if (!view().equals(before)) {
            changedAt = now;
        }
    }

    void remove(Instant now) {
        removedAt = now;
    }
}
