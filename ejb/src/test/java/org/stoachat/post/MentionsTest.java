package org.stoachat.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;

/** Whom posts name: only those who are there, a row each, seen by everybody who reads the post. */
class MentionsTest {

    private static Core core;
    private static World world;
    private static int round;

    private Somebody office;
    private Place category;
    private Place room;
    private Somebody mona;
    private Somebody nils;
    private Somebody team;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void begin() {
        office = world.container("Office");
        category = world.category("Category " + ++round);
        world.enter(category, "allowed", office);
        room = world.room("Room " + round, category, "normal", "closed");
        mona = world.user("Mona", office);
        nils = world.user("Nils", office);
        team = world.group("Team", office);
        world.join(nils, team);
        world.appoint(room, "member", mona);
        world.appoint(room, "member", team);
    }

    private static String tokens(Somebody... named) {
        return "Hello "
                + Stream.of(named).map(one -> "<@" + one.publicId() + ">").collect(Collectors.joining(" "));
    }

    private PendingPost pending(String text) {
        PostDraft draft = new PostDraft(UUID.randomUUID(), null, text, null, null, null, null);
        return new PendingPost(mona.caller(), room.publicId(), PostContent.of(draft));
    }

    private List<PostView> post(String... texts) {
        return core
                .get(PostBatch.class)
                .store(Stream.of(texts).map(this::pending).toList())
                .stream()
                .map(outcome -> {
                    assertNull(outcome.refusal());
                    return outcome.result().post();
                })
                .toList();
    }

    private List<UUID> named(String text) {
        return post(text).get(0).mentions();
    }

    private static List<UUID> ids(Somebody... somebodies) {
        return Stream.of(somebodies).map(Somebody::publicId).toList();
    }

    private long rows() {
        return ((Number) core.query("SELECT COUNT(*) FROM post_mention WHERE room_id = ?1", room.id())
                        .get(0))
                .longValue();
    }

    @Test
    void tokens_are_found_in_texts() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        assertEquals(Set.of(), Mentions.named("nobody, <@somebody>, <@" + one + ", @" + two + ">"));
        assertEquals(
                List.of(two, one),
                List.copyOf(Mentions.named("<@" + two + "><@" + one.toString().toUpperCase(java.util.Locale.ROOT)
                        + "> again <@" + two + ">")));
        String many = IntStream.range(0, 60)
                .mapToObj(i -> "<@" + UUID.randomUUID() + ">")
                .collect(Collectors.joining());
        assertEquals(Mentions.MOST, Mentions.named(many).size());
    }

    @Test
    void readers_and_groups_that_are_entered_are_named_and_others_are_text() {
        Somebody stranger = world.user("Stranger");
        Somebody colleague = world.user("Colleague", office);
        Somebody other = world.group("Other", office);
        String text = tokens(stranger, nils, colleague, team, other, office, mona);
        PostView post = post(text).get(0);
        assertEquals(ids(nils, team, mona), post.mentions());
        assertEquals(text, post.text());
        assertEquals(3, rows());
    }

    @Test
    void an_open_room_has_the_groups_and_containers_that_its_category_allows() {
        room = world.room("Open " + round, category, "normal", "open");
        assertEquals(ids(office, nils), named(tokens(office, team, nils)));
        world.enter(category, "allowed", team);
        assertEquals(ids(team), named(tokens(team)));
    }

    @Test
    void many_posts_at_once_each_name_their_own() {
        List<PostView> posts = post(tokens(nils), "nobody", tokens(team, nils), "<@" + UUID.randomUUID() + ">");
        assertEquals(
                List.of(ids(nils), List.of(), ids(team, nils), List.of()),
                posts.stream().map(PostView::mentions).toList());
        assertEquals(3, rows());
    }

    @Test
    void who_reads_the_history_sees_whom_posts_name() {
        List<PostView> posts = post(tokens(nils), "nobody", tokens(team));
        HistoryQuery all = new HistoryQuery(HistoryQuery.Anchor.NEWEST, 0, null, 500);
        List<PostView> read = new ArrayList<>(core.get(PostService.class)
                .history(nils.caller(), room.publicId(), all)
                .items());
        assertEquals(posts, read);
        assertEquals(
                ids(team),
                core.get(PostService.class)
                        .requirePost(nils.caller(), room.publicId(), 3)
                        .mentions());
        core.execute("UPDATE post SET state = N'removed' WHERE room_id = ?1 AND sequence = 1", room.id());
        assertNull(core.get(PostService.class)
                .requirePost(nils.caller(), room.publicId(), 1)
                .mentions());
    }

    @Test
    void a_post_that_is_not_kept_names_people_but_leaves_no_row() {
        core.execute("UPDATE category SET chat_history = 0 WHERE id = ?1", category.id());
        PostView post = post(tokens(nils)).get(0);
        assertEquals(ids(nils), post.mentions());
        assertTrue(post.isTransient());
        assertEquals(0, rows());
    }
}
