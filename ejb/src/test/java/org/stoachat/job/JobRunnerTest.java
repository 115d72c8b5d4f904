package org.stoachat.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.Posts;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.InstantConverter;
import org.stoachat.common.StoaException;
import org.stoachat.membership.RoomService;
import org.stoachat.post.PurgeService;
import org.stoachat.post.RemovalRequest;
import org.stoachat.post.RemovalService;

/** Jobs go on from where they were, whoever works on them, and stop when they are cancelled; shown with removals. */
class JobRunnerTest {

    private static Core core;
    private static World world;
    private static Somebody administrator;
    private static Somebody member;
    private static Place category;
    private static int rooms;

    private JobSteps steps;
    private Place room;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        administrator = world.administrator("Ada");
        member = world.user("Mia");
        category = world.category("Category");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void makeRoom() {
        steps = core.get(JobSteps.class);
        room = world.room("Room " + ++rooms, category, "normal", "closed");
        new Posts(core).messages(room, member, "osprey", 1_200);
    }

    private JobView submit(String replacement) {
        RemovalRequest request = new RemovalRequest(null, null, null, "osprey", null, null, replacement);
        return core.get(RemovalService.class).submit(administrator.caller(), room.publicId(), request);
    }

    private JobView job(UUID id) {
        return core.get(JobService.class).requireJob(administrator.caller(), id);
    }

    private void cancel(JobView job) {
        core.get(JobService.class).cancel(administrator.caller(), job.id());
    }

    private static JobClaim claim() {
        return core.get(JobClaimRepository.class).claim(Instant.now()).orElseThrow();
    }

    private static void runAll() {
        core.get(JobRunner.class).runAll();
    }

    private static void letTimePass() {
        core.execute(
                "UPDATE job SET claimed_until = ?1",
                InstantConverter.toColumn(Instant.now().minusSeconds(1)));
    }

    private long posts(String state) {
        return ((Number) core.query("SELECT COUNT(*) FROM post WHERE room_id = ?1 AND state = ?2", room.id(), state)
                        .get(0))
                .longValue();
    }

    private List<?> changes() {
        return core.query("SELECT change FROM post_change WHERE room_id = ?1 ORDER BY change", room.id());
    }

    @Test
    void a_job_is_done_in_steps() {
        JobView job = submit(null);
        assertEquals("waiting", job.state());
        assertEquals(1_200, job.total());
        assertEquals(new AuditTarget("room", room.publicId().toString()), job.target());
        new Posts(core).message(room, member, "osprey, but later");
        runAll();
        JobView done = job(job.id());
        assertEquals("done", done.state());
        assertEquals(1_200, done.done());
        assertEquals(1_200, done.affected());
        assertEquals(administrator.publicId(), done.createdBy().id());
        assertTrue(done.startedAt() != null && done.endedAt() != null);
        assertEquals(1_200, posts("removed"));
        assertEquals(1, posts("original"), "what came later is not meant");
        assertEquals(List.of(1_202L, 1_203L, 1_204L), changes());
        assertEquals(List.of(0L), core.query("SELECT COUNT(*) FROM job WHERE parameters <> ''"));
        assertEquals(
                List.of(3L),
                core.query(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'post.remove' AND actor_id = ?1"
                                + " AND target_id = ?2",
                        administrator.id(),
                        room.publicId().toString()));
        assertEquals(
                "job.ended",
                assertThrows(StoaException.class, () -> cancel(job)).code());
    }

    @Test
    void a_replacement_is_a_change_for_each_post() {
        JobView job = submit("other");
        runAll();
        assertEquals(1_200, job(job.id()).affected());
        assertEquals(1_200, posts("replaced"));
        assertEquals(1_200, changes().size());
    }

    /** A server dies in the middle; another goes on; the first one, if it only slept, changes nothing any more. */
    @Test
    void an_abandoned_job_goes_on_elsewhere() {
        JobView job = submit(null);
        JobClaim dead = claim();
        assertFalse(steps.next(dead));
        assertEquals(500, posts("removed"));
        runAll();
        assertEquals(500, posts("removed"), "its claim still stands");
        letTimePass();
        JobClaim heir = claim();
        assertThrows(ClaimLostException.class, () -> steps.next(dead));
        assertEquals(500, posts("removed"));
        assertFalse(steps.next(heir));
        assertThrows(ClaimLostException.class, () -> steps.next(dead));
        assertTrue(steps.next(heir));
        assertEquals(1_200, job(job.id()).affected());
        assertEquals(1_200, posts("removed"));
        assertEquals(3, changes().size());
    }

    @Test
    void a_cancelled_job_does_nothing_more() {
        JobView job = submit(null);
        JobClaim claim = claim();
        assertFalse(steps.next(claim));
        cancel(job);
        assertThrows(ClaimLostException.class, () -> steps.next(claim));
        letTimePass();
        runAll();
        JobView cancelled = job(job.id());
        assertEquals("cancelled", cancelled.state());
        assertEquals(500, cancelled.affected());
        assertEquals(500, posts("removed"));
        cancel(job);
        assertEquals(
                List.of(1L),
                core.query(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'job.cancel' AND target_id = ?1",
                        job.id().toString()));
    }

    /** A step that the cancellation overtakes is taken back as a whole. */
    @Test
    void a_step_without_its_note_is_taken_back() {
        submit(null);
        JobClaim claim = claim();
        assertThrows(
                ClaimLostException.class,
                () -> core.inTransaction(() -> {
                    core.execute("UPDATE job SET version = version + 1 WHERE id = ?1", claim.jobId());
                    return steps.next(claim);
                }));
        assertEquals(0, posts("removed"));
        assertEquals(List.of(), changes());
        assertFalse(steps.next(claim));
        letTimePass();
        runAll();
    }

    @Test
    void purges_and_deletions_in_between_leave_less_to_do() {
        JobView job = submit(null);
        JobClaim claim = claim();
        assertFalse(steps.next(claim));
        core.get(PurgeService.class).purge(administrator.caller(), room.publicId(), Posts.NOON.plusSeconds(60L * 899));
        assertFalse(steps.next(claim));
        assertEquals(600, job(job.id()).affected());
        core.get(RoomService.class).delete(administrator.caller(), room.publicId(), null);
        assertTrue(steps.next(claim));
        assertEquals("done", job(job.id()).state());
        assertEquals(600, job(job.id()).affected());
    }

    @Test
    void a_job_that_fails_again_and_again_is_given_up() {
        JobView job = core.inTransaction(() -> core.get(Jobs.class)
                .submit(
                        administrator.caller(),
                        new JobDraft("unheard-of", AuditTarget.NONE, "{}", JobProgress.before(1, 5))));
        for (int i = 1; i < JobClaimRepository.MOST_FAILURES; i++) {
            runAll();
            assertEquals("waiting", job(job.id()).state());
            letTimePass();
        }
        runAll();
        assertEquals("failed", job(job.id()).state());
    }

    @Test
    void jobs_are_shown_to_administrators_newest_first() {
        JobService service = core.get(JobService.class);
        UUID first = submit(null).id();
        UUID second = submit(null).id();
        cancel(job(first));
        cancel(job(second));
        var page = service.findJobs(administrator.caller(), null, 1);
        assertEquals(second, page.items().get(0).id());
        assertEquals(
                first,
                service.findJobs(administrator.caller(), page.next(), 1)
                        .items()
                        .get(0)
                        .id());
        for (Runnable attempt : List.<Runnable>of(
                () -> service.findJobs(member.caller(), null, 1),
                () -> service.requireJob(member.caller(), first),
                () -> service.cancel(member.caller(), first))) {
            assertEquals(
                    "admin.required",
                    assertThrows(StoaException.class, attempt::run).code());
        }
        assertEquals(
                "job.not-found",
                assertThrows(StoaException.class, () -> job(UUID.randomUUID())).code());
        core.get(JobSweep.class).sweep();
        assertEquals("cancelled", job(first).state());
        core.execute(
                "UPDATE job SET ended_at = ?1",
                InstantConverter.toColumn(Instant.now().minusSeconds(31L * 86_400)));
        core.get(JobSweep.class).sweep();
        assertThrows(StoaException.class, () -> job(first));
    }
}
