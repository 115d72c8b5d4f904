package org.stoachat.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * What a client's id of a post was used for, so that a retry makes no second one (R-POST-2). Kept for seven days, for a
 * transient post 24 hours; never with text.
 */
@Entity
@Table(name = "client_key")
@IdClass(ClientKey.Key.class)
class ClientKey {

    /** Client id and author. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private String clientId;
        private long authorId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.authorId == authorId && Objects.equals(key.clientId, clientId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(clientId, authorId);
        }
    }

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Id
    @Column(name = "author_id")
    private long authorId;

    @Column(name = "room_id")
    private long roomId;

    @Column
    private Long sequence;

    @Column(name = "content_hash")
    private byte[] contentHash;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected ClientKey() {}

    ClientKey(long authorId, UUID clientId, long roomId, Long sequence, byte[] contentHash, Instant postedAt) {
        this.authorId = authorId;
        this.clientId = clientId.toString();
        this.roomId = roomId;
        this.sequence = sequence;
        this.contentHash = contentHash.clone();
        this.postedAt = postedAt;
    }

    long authorId() {
        return authorId;
    }

    UUID clientId() {
        return UUID.fromString(clientId);
    }

    /** Sequence of the post, or {@code null} when it was transient. */
    Long sequence() {
        return sequence;
    }

    Instant postedAt() {
        return postedAt;
    }

    /** Whether it was used for just this: the same room, the same content, and kept or not kept as it would be now. */
    boolean isFor(long room, boolean kept, byte[] hash) {
        return roomId == room && (sequence != null) == kept && Arrays.equals(contentHash, hash);
    }
}
