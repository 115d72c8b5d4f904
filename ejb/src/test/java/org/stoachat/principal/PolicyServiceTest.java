package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;

/** Of user, pool, site, global the first policy that exists decides (product.md §8), and turning chat off is announced. */
class PolicyServiceTest {

    private static final UUID SITE = UUID.randomUUID();
    private static final UUID POOL = UUID.randomUUID();

    private static Core core;
    private static World world;
    private static Caller admin;
    private static PolicyService policies;
    private static PolicyAssignmentService assignments;

    private Somebody alice;
    private Somebody bob;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        admin = world.administrator("Ada").caller();
        policies = core.get(PolicyService.class);
        assignments = core.get(PolicyAssignmentService.class);
        core.execute("INSERT INTO site (id, public_id, name) VALUES (1, ?1, N'Paris')", SITE.toString());
        core.execute("INSERT INTO pool (id, public_id, site_id, name) VALUES (1, ?1, 1, N'Lutetia')", POOL.toString());
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void twoUsersOfThePool() {
        core.execute("DELETE FROM policy_assignment");
        core.execute("DELETE FROM policy WHERE id <> 0");
        core.execute("UPDATE policy SET chat_enabled = 1, upload_enabled = 1, name = N'global'");
        core.execute("UPDATE user_account SET home_pool_id = NULL");
        alice = world.user("Alice");
        bob = world.user("Bob");
        core.execute("UPDATE user_account SET home_pool_id = 1 WHERE principal_id = ?1", alice.id());
    }

    private static PolicyView forUsers(String name, boolean chat) {
        return policies.create(admin, new PolicyDraft(name, null, "user", null, chat, null));
    }

    private static PolicyView forTarget(String scope, UUID target, boolean chat) {
        return policies.create(admin, new PolicyDraft(null, null, scope, target, chat, null));
    }

    private static Standing standing(Somebody user) {
        return core.inTransaction(() -> core.get(Principals.class).standing(user.id()));
    }

    private static String decides(Somebody user) {
        return policies.policyOf(admin, user.publicId()).scope();
    }

    private static List<?> changes() {
        List<?> found = core.query("SELECT principal_id FROM access_change WHERE kind LIKE N'policy%' ORDER BY number");
        core.execute("DELETE FROM access_change");
        return found;
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(StoaException.class, refused).code();
    }

    @Test
    void theFirstThatExistsDecides() {
        assertEquals("global", decides(alice));
        PolicyView site = forTarget("site", SITE, false);
        assertEquals("Paris", site.name());
        assertEquals("site", decides(alice));
        assertFalse(standing(alice).mayChat());
        assertEquals("global", decides(bob));
        forTarget("pool", POOL, true);
        EffectivePolicy effective = policies.policyOf(admin, alice.publicId());
        assertEquals(POOL, effective.target());
        assertEquals("Lutetia", effective.targetName());
        assertTrue(standing(alice).mayChat());
        PolicyView own = forUsers("No chat", false);
        assignments.assign(admin, own.id(), alice.publicId(), false);
        assertEquals("user", decides(alice));
        assertFalse(standing(alice).mayChat());
        assertTrue(standing(bob).mayChat());
    }

    /** Persistent chat disabled means out of every room everywhere, upload right included. */
    @Test
    void withoutChatThereIsNoUpload() {
        PolicyView off = policies.create(admin, new PolicyDraft("Odd", "", "user", null, false, true));
        assertTrue(off.uploadEnabled());
        assignments.assign(admin, off.id(), alice.publicId(), false);
        assertFalse(standing(alice).upload());
        assertFalse(policies.policyOf(admin, alice.publicId()).uploadEnabled());
        policies.change(admin, off.id(), new PolicyChange(null, null, true, false), null);
        assertTrue(standing(alice).mayChat());
        assertFalse(standing(alice).upload());
    }

    @Test
    void everyChangeOfRightsIsAnnouncedAndNoneThatIsNone() {
        changes();
        PolicyView own = forUsers("Traders", true);
        assertEquals(1, changes().size());
        assignments.assign(admin, own.id(), alice.publicId(), false);
        assignments.assign(admin, own.id(), alice.publicId(), false);
        assertEquals(List.of(alice.id()), changes());
        policies.change(admin, own.id(), new PolicyChange("Brokers", "All of them", true, null), null);
        assertEquals(List.of(), changes());
        policies.change(admin, own.id(), new PolicyChange(null, null, false, null), null);
        assertEquals(1, changes().size());
        policies.delete(admin, own.id(), true, null);
        assertEquals(1, changes().size());
        assertEquals("pool", forTarget("pool", POOL, false).scope());
        assertEquals(1, changes().size());
    }

    @Test
    void theDryRunSaysWhoWouldLoseTheChatAndChangesNothing() {
        UUID global = policies.policies(admin, null, 10).items().get(0).id();
        PolicyChange off = new PolicyChange(null, null, false, null);
        int everybody = core.query("SELECT principal_id FROM user_account").size();
        assertEquals(everybody, policies.lossIfChanged(admin, global, off, null).losesTotal());
        assertEquals(everybody, policies.lossIfDeleted(admin, global, null).losesTotal());
        PolicyDraft draft = new PolicyDraft(null, null, "pool", POOL, false, null);
        ChatLoss pool = policies.lossIfCreated(admin, draft);
        assertEquals(1, pool.losesTotal());
        assertEquals(alice.publicId(), pool.loses().get(0).principal().id());
        forTarget("site", SITE, false);
        assertEquals(0, policies.lossIfCreated(admin, draft).losesTotal());
        PolicyView own = forUsers("Chat", true);
        assignments.assign(admin, own.id(), alice.publicId(), false);
        assertEquals(1, policies.lossIfChanged(admin, own.id(), off, null).losesTotal());
        assertEquals(1, policies.lossIfDeleted(admin, own.id(), null).losesTotal());
        assertEquals(
                everybody - 1, policies.lossIfChanged(admin, global, off, null).losesTotal());
        assertEquals(
                1, assignments.unassign(admin, own.id(), alice.publicId(), true).losesTotal());
        PolicyView none = forUsers("No chat", false);
        ChatLoss assigned = assignments.assign(admin, none.id(), bob.publicId(), true);
        assertEquals(List.of(1, 0), List.of(assigned.added(), assigned.removed()));
        assertEquals(bob.publicId(), assigned.loses().get(0).principal().id());
        core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", bob.id());
        assertEquals(
                0, assignments.assign(admin, none.id(), bob.publicId(), true).losesTotal());
        assertTrue(standing(alice).mayChat());
        assertEquals("global", decides(bob));
    }

    @Test
    void anAssignedPolicyIsDeletedByForceAlone() {
        PolicyView own = forUsers("Chat", true);
        assignments.assign(admin, own.id(), alice.publicId(), false);
        assertEquals("policy.assigned", code(() -> policies.delete(admin, own.id(), false, null)));
        policies.delete(admin, own.id(), true, null);
        assertEquals("policy.not-found", code(() -> policies.policy(admin, own.id())));
        assertEquals("global", decides(alice));
    }

    @Test
    void theGlobalPolicyIsResetWhenItIsDeleted() {
        PolicyView global = policies.policies(admin, null, 1).items().get(0);
        policies.change(admin, global.id(), new PolicyChange("Everybody", "Mine", null, null), null);
        policies.delete(admin, global.id(), false, null);
        PolicyView reset = policies.policy(admin, global.id());
        assertEquals(
                List.of("global", "", false, false),
                List.of(reset.name(), reset.description(), reset.chatEnabled(), reset.uploadEnabled()));
    }

    @Test
    void policiesComeInPages() {
        forUsers("One", true);
        forUsers("Two", true);
        var first = policies.policies(admin, null, 2);
        var second = policies.policies(admin, first.next(), 2);
        assertEquals(
                List.of("global", "One"),
                first.items().stream().map(PolicyView::name).toList());
        assertEquals(
                List.of("Two"), second.items().stream().map(PolicyView::name).toList());
        PolicyView own = forUsers("Three", true);
        assignments.change(admin, own.id(), new ListEdit(List.of(alice.publicId(), bob.publicId()), List.of()), false);
        var page = assignments.assignments(admin, own.id(), null, 1);
        assertEquals("Alice", page.items().get(0).displayName());
        assertEquals(
                "Bob",
                assignments
                        .assignments(admin, own.id(), page.next(), 1)
                        .items()
                        .get(0)
                        .displayName());
    }

    @Test
    void theBulkChangeIsAllOrNothingAndNamesTheOffender() {
        PolicyView own = forUsers("Chat", true);
        Somebody group = world.group("Traders");
        UUID nobody = UUID.randomUUID();
        for (UUID bad : List.of(group.publicId(), nobody)) {
            RejectedException refused = assertThrows(
                    RejectedException.class,
                    () -> assignments.change(
                            admin, own.id(), new ListEdit(List.of(alice.publicId(), bad), List.of()), false));
            assertEquals("add[1]", refused.violations().get(0).field());
        }
        assertEquals("global", decides(alice));
        assertEquals("policy.users-only", code(() -> assignments.assign(admin, own.id(), group.publicId(), false)));
        assertEquals("principal.not-found", code(() -> assignments.assign(admin, own.id(), nobody, false)));
        List<UUID> many = IntStream.range(0, 30)
                .mapToObj(i -> world.user("U" + i).publicId())
                .toList();
        changes();
        ChatLoss added = assignments.change(admin, own.id(), new ListEdit(many, List.of()), false);
        assertEquals(30, added.added());
        assertEquals(1, changes().size());
        ChatLoss removed =
                assignments.change(admin, own.id(), new ListEdit(List.of(alice.publicId()), many.subList(0, 2)), false);
        assertEquals(List.of(1, 2), List.of(removed.added(), removed.removed()));
        assertEquals(3, changes().size());
        assertEquals(29, policies.policy(admin, own.id()).assigned());
    }

    @Test
    void onlyPoliciesForUsersAreAssigned() {
        UUID global = policies.policies(admin, null, 1).items().get(0).id();
        assertEquals("policy.not-assignable", code(() -> assignments.assign(admin, global, alice.publicId(), false)));
    }

    @Test
    void badDraftsAreRefused() {
        forUsers("Chat", true);
        assertEquals("name.unavailable", code(() -> forUsers(" cHAT", true)));
        assertEquals("invalid", code(() -> forUsers("   ", true)));
        assertEquals("invalid", code(() -> forUsers("x".repeat(257), true)));
        assertEquals("invalid", code(() -> forTarget("room", SITE, true)));
        assertEquals("policy.exists", code(() -> forTarget("global", null, true)));
        assertEquals("invalid", code(() -> forTarget("pool", null, true)));
        assertEquals("pool.not-found", code(() -> forTarget("pool", SITE, true)));
        forTarget("site", SITE, true);
        assertEquals("policy.exists", code(() -> forTarget("site", SITE, true)));
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        PolicyView own = forUsers("Chat", true);
        PolicyChange rename = new PolicyChange("Talk", null, null, null);
        assertEquals(1, policies.change(admin, own.id(), rename, 0).version());
        assertThrows(ConflictException.class, () -> policies.change(admin, own.id(), rename, 0));
        assertThrows(ConflictException.class, () -> policies.delete(admin, own.id(), false, 0));
        assertEquals(1, policies.change(admin, own.id(), rename, 1).version());
    }

    @Test
    void auditorsReadUserAdministratorsChangeAndOthersDoNeither() {
        Somebody auditor = world.user("Otto");
        Somebody people = world.user("Paula");
        core.execute("INSERT INTO administrative_role (principal_id, role) VALUES (?1, N'auditor')", auditor.id());
        core.execute(
                "INSERT INTO administrative_role (principal_id, role) VALUES (?1, N'userAdministrator')", people.id());
        PolicyDraft draft = new PolicyDraft("Chat", null, "user", null, true, null);
        assertThrows(DeniedException.class, () -> policies.policies(alice.caller(), null, 1));
        assertThrows(DeniedException.class, () -> policies.create(auditor.caller(), draft));
        policies.policies(auditor.caller(), null, 1);
        PolicyView own = policies.create(people.caller(), draft);
        assignments.assign(people.caller(), own.id(), alice.publicId(), false);
        assertThrows(
                DeniedException.class, () -> assignments.unassign(auditor.caller(), own.id(), alice.publicId(), false));
        assertThrows(
                NotFoundException.class,
                () -> policies.policyOf(admin, world.group("G").publicId()));
    }

    @Test
    void everyActIsAudited() {
        core.execute("DELETE FROM audit_entry");
        PolicyView own = forUsers("Chat", true);
        policies.change(admin, own.id(), new PolicyChange("Talk", null, null, null), null);
        assignments.assign(admin, own.id(), alice.publicId(), false);
        policies.delete(admin, own.id(), true, null);
        assertEquals(
                List.of("policy.create", "policy.change", "policy.assign", "policy.delete"),
                core.query(
                        "SELECT action FROM audit_entry WHERE target_id = ?1 ORDER BY id",
                        own.id().toString()));
    }
}
