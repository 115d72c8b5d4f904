package org.stoachat.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.StoaException;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;

/** The list of followed rooms, which keeps the user's order. */
class FollowServiceTest {

    private static ReadingScene scene;

    private final FollowService follows = scene.core.get(FollowService.class);
    private Place category;
    private Somebody mona;

    @BeforeAll
    static void start() {
        scene = new ReadingScene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @BeforeEach
    void begin() {
        Somebody office = scene.world.container("Office");
        category = scene.category(office);
        mona = scene.world.user("Mona", office);
    }

    private List<UUID> followed() {
        return follows.followed(mona.caller()).stream()
                .map(FollowedRoom::roomId)
                .toList();
    }

    private int follow(Place room, Integer position) {
        return follows.follow(mona.caller(), room.publicId(), position).position();
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(StoaException.class, attempt::run).code();
    }

    @Test
    void rooms_keep_the_order_that_the_user_gives_them() {
        Place one = scene.room(category, "open");
        Place two = scene.room(category, "open");
        Place three = scene.room(category, "open");
        assertEquals(0, follow(one, null));
        assertEquals(1, follow(two, null));
        assertEquals(0, follow(three, 0));
        assertEquals(List.of(three.publicId(), one.publicId(), two.publicId()), followed());
        assertEquals(1, follow(one, null), "repeated it stays");
        assertEquals(2, follow(three, 99));
        assertEquals(List.of(one.publicId(), two.publicId(), three.publicId()), followed());
        follows.unfollow(mona.caller(), two.publicId());
        follows.unfollow(mona.caller(), two.publicId());
        assertEquals(List.of(one.publicId(), three.publicId()), followed());
        assertEquals(1, follow(three, null));
        assertEquals("invalid", refusal(() -> follow(one, -1)));
    }

    @Test
    void only_rooms_that_may_be_read_are_followed_and_shown() {
        Place closed = scene.room(category, "closed");
        Somebody manager = scene.world.user("Manager");
        scene.world.enter(category, "allowed", manager);
        scene.world.appoint(closed, "manager", manager);
        Place hidden = scene.room(category, "secret");
        assertEquals("room.not-member", refusal(() -> follow(closed, null)));
        assertEquals("room.not-found", refusal(() -> follow(hidden, null)));
        MembershipService lists = scene.core.get(MembershipService.class);
        lists.add(manager.caller(), closed.publicId(), RoomRole.MEMBER, mona.publicId(), false);
        follow(closed, null);
        assertEquals(List.of(closed.publicId()), followed());
        lists.remove(manager.caller(), closed.publicId(), RoomRole.MEMBER, mona.publicId(), false);
        assertEquals(List.of(), followed());
        follows.unfollow(mona.caller(), closed.publicId());
        follows.unfollow(mona.caller(), hidden.publicId());
        follows.unfollow(mona.caller(), UUID.randomUUID());
    }

    @Test
    void five_hundred_are_enough() {
        for (int i = 0; i < FollowService.MOST; i++) {
            Place room = scene.room(category, "open");
            scene.core.execute(
                    "INSERT INTO followed_room (user_id, room_id, position) VALUES (?1, ?2, ?3)",
                    mona.id(),
                    room.id(),
                    i);
        }
        Place more = scene.room(category, "open");
        assertEquals("followed.too-many", refusal(() -> follow(more, 0)));
        assertEquals(FollowService.MOST, followed().size());
    }
}
