package org.stoachat.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A stored post. Its key is the room and the sequence, which is also the order in which posts are stored. Users and
 * managers never change it (R-ROOM-5).
 */
@Entity
@Table(name = "post")
@IdClass(Post.Key.class)
class Post {

    /** Room and sequence. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private long roomId;
        private long sequence;

        protected Key() {}

        Key(long roomId, long sequence) {
            this.roomId = roomId;
            this.sequence = sequence;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.roomId == roomId && key.sequence == sequence;
        }

        @Override
        public int hashCode() {
            return Objects.hash(roomId, sequence);
        }
    }

    @Id
    @Column(name = "room_id")
    private long roomId;

    @Id
    private long sequence;

    @Column
    private long change;

    @Column
    private String kind;

    @Column
    private String importance;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column
    private String title;

    @Column
    private String body;

    @Column(name = "reply_to")
    private Long replyTo;

    @Column
    private String state;

    protected Post() {}

    Post(long roomId, long sequence, long change, long authorId, Instant postedAt, PostContent content) {
        this.roomId = roomId;
        this.sequence = sequence;
        this.change = change;
        this.authorId = authorId;
        this.postedAt = postedAt;
        this.kind = content.kind().name().toLowerCase(Locale.ROOT);
        this.importance = content.importance().name().toLowerCase(Locale.ROOT);
        this.title = content.title();
        this.body = content.text();
        this.replyTo = content.replyTo();
        this.state = "original";
    }
}
