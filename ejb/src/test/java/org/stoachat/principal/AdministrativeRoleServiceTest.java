package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Somebody;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.StoaException;

/** Nobody gives themselves a role, and there is always an administrator (product.md §4). */
class AdministrativeRoleServiceTest {

    private Core core;
    private World world;
    private AdministrativeRoleService roles;
    private Somebody ada;
    private Somebody bob;

    @BeforeEach
    void start() {
        core = Core.start();
        world = new World(core);
        roles = core.get(AdministrativeRoleService.class);
        ada = world.administrator("Ada");
        bob = world.user("Bob");
    }

    @AfterEach
    void stop() {
        core.close();
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(StoaException.class, refused).code();
    }

    private void requireAnotherThan(Somebody user) {
        core.inTransaction(() -> {
            core.get(Administrators.class).requireAnotherThan(user.id());
            return null;
        });
    }

    @Test
    void administratorsGiveAndTakeRoles() {
        for (AdministrativeRole role : AdministrativeRole.values()) {
            roles.grant(ada.caller(), bob.publicId(), role);
            roles.grant(ada.caller(), bob.publicId(), role);
        }
        List<RoleHolder> holders = roles.holders(bob.caller(), null, 10).items();
        assertEquals(
                List.of("Ada", "Bob"),
                holders.stream().map(RoleHolder::displayName).toList());
        assertEquals(
                List.of("administrator", "userAdministrator", "complianceOfficer", "reviewer", "auditor"),
                holders.get(1).roles());
        roles.revoke(ada.caller(), bob.publicId(), AdministrativeRole.REVIEWER);
        roles.revoke(ada.caller(), bob.publicId(), AdministrativeRole.REVIEWER);
        assertEquals(
                6,
                core.query("SELECT number FROM access_change WHERE kind = N'administrative-role'")
                        .size());
        assertEquals(
                6,
                core.query("SELECT id FROM audit_entry WHERE target_kind = N'user'")
                        .size());
    }

    @Test
    void nobodyGivesThemselvesARole() {
        assertEquals(
                "role.not-to-oneself",
                code(() -> roles.grant(ada.caller(), ada.publicId(), AdministrativeRole.REVIEWER)));
        roles.grant(ada.caller(), bob.publicId(), AdministrativeRole.USER_ADMINISTRATOR);
        assertEquals(
                "admin.required", code(() -> roles.grant(bob.caller(), ada.publicId(), AdministrativeRole.REVIEWER)));
        assertEquals(
                "admin.required", code(() -> roles.holders(world.user("Eve").caller(), null, 10)));
    }

    @Test
    void onlyUsersHoldRoles() {
        Somebody group = world.group("Admins");
        assertEquals(
                "role.users-only", code(() -> roles.grant(ada.caller(), group.publicId(), AdministrativeRole.AUDITOR)));
        assertEquals(
                "principal.not-found",
                code(() -> roles.grant(ada.caller(), java.util.UUID.randomUUID(), AdministrativeRole.AUDITOR)));
    }

    @Test
    void theLastAdministratorStays() {
        assertEquals(
                "administrator.last",
                code(() -> roles.revoke(ada.caller(), ada.publicId(), AdministrativeRole.ADMINISTRATOR)));
        assertEquals("administrator.last", code(() -> requireAnotherThan(ada)));
        requireAnotherThan(bob);
        roles.grant(ada.caller(), bob.publicId(), AdministrativeRole.ADMINISTRATOR);
        requireAnotherThan(ada);
        core.execute("UPDATE principal SET disabled = 1 WHERE id = ?1", bob.id());
        assertEquals("administrator.last", code(() -> requireAnotherThan(ada)));
        requireAnotherThan(bob);
        core.execute("UPDATE principal SET disabled = 0 WHERE id = ?1", bob.id());
        roles.revoke(ada.caller(), ada.publicId(), AdministrativeRole.ADMINISTRATOR);
        assertEquals("admin.required", code(() -> roles.holders(ada.caller(), null, 10)));
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherAtOnceOneIsLeft() throws Exception {
        for (int round = 0; round < 10; round++) {
            Somebody left = world.administrator("Left" + round);
            Somebody right = world.administrator("Right" + round);
            core.execute("DELETE FROM administrative_role WHERE principal_id NOT IN (?1, ?2)", left.id(), right.id());
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Boolean> first = attempt(together, left, right);
            CompletableFuture<Boolean> second = attempt(together, right, left);
            boolean one = first.get(20, TimeUnit.SECONDS);
            boolean other = second.get(20, TimeUnit.SECONDS);
            assertTrue(one ^ other, "exactly one succeeds");
            assertEquals(
                    1,
                    core.query("SELECT principal_id FROM administrative_role").size());
        }
    }

    private CompletableFuture<Boolean> attempt(CyclicBarrier together, Somebody by, Somebody of) {
        Callable<Boolean> revoke = () -> {
            together.await();
            try {
                roles.revoke(by.caller(), of.publicId(), AdministrativeRole.ADMINISTRATOR);
                return true;
            } catch (StoaException e) {
                return false;
            }
        };
        return CompletableFuture.supplyAsync(() -> {
            try {
                return revoke.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
