package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.World;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.common.RejectedException;
import org.stoachat.common.StoaException;

/** Users that are kept here: made, changed, shut out and deleted. */
class UserServiceTest {

    private static final Caller FROM_HOME = new Caller(0, null, "", "192.0.2.7");

    private static Directory directory;

    @BeforeAll
    static void start() {
        directory = new Directory();
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    private static String code(Executable act) {
        return assertThrows(StoaException.class, act).code();
    }

    private static UserDraft password(String password) {
        return new UserDraft(null, null, null, null, password, null, null);
    }

    @Test
    void aNewUserIsAllThatWasAskedForAndSignsIn() {
        UUID container = directory.container("Bridge builders", null);
        PrincipalDetails made = directory.users.create(
                directory.admin,
                new UserDraft(
                        " Gina Gray ",
                        "gina",
                        "gina@example.com",
                        "Stoa",
                        "long enough",
                        null,
                        Directory.at(container)));
        PrincipalDetails read = directory.principals.requireDetails(directory.admin, made.id(), PrincipalKind.USER);
        assertEquals("Gina Gray", read.displayName());
        assertEquals("gina", read.signInName());
        assertEquals("gina@example.com", read.mail());
        assertEquals("Stoa", read.company());
        assertEquals("local", read.source());
        assertEquals("Bridge builders", read.container().displayName());
        assertFalse(read.disabled());
        SignInService signIn = directory.core.get(SignInService.class);
        assertEquals(
                made.id(),
                signIn.signIn(FROM_HOME, "GINA", "long enough", "test")
                        .signedIn()
                        .caller()
                        .id());
    }

    @ParameterizedTest
    @CsvSource({
        "displayName, missing, '   ', x, x@example.com, 12345678",
        "displayName, missing, , x, x@example.com, 12345678",
        "displayName, unfit, 'Eve\u202Eevil', x, x@example.com, 12345678",
        "displayName, unfit, 'Eve\u0007', x, x@example.com, 12345678",
        "signInName, missing, Eve, '', x@example.com, 12345678",
        "signInName, unfit, Eve, 'a:b', x@example.com, 12345678",
        "mail, unfit, Eve, x, nowhere, 12345678",
        "password, too-short, Eve, x, x@example.com, 1234567",
    })
    void badFieldsAreNamed(
            String field, String code, String displayName, String signInName, String mail, String password) {
        UserDraft draft = new UserDraft(displayName, signInName, mail, null, password, null, null);
        RejectedException refusal =
                assertThrows(RejectedException.class, () -> directory.users.create(directory.admin, draft));
        assertEquals(field, refusal.violations().get(0).field());
        assertEquals(code, refusal.violations().get(0).code());
    }

    @Test
    void namesOf257CharactersAndUnknownContainersAreRefused() {
        RejectedException tooLong = assertThrows(RejectedException.class, () -> directory.user("x".repeat(257)));
        assertEquals("too-long", tooLong.violations().get(0).code());
        RejectedException nowhere = assertThrows(
                RejectedException.class,
                () -> directory.users.create(directory.admin, Directory.draft("Ned", "ned", UUID.randomUUID())));
        assertEquals("container.not-found", nowhere.violations().get(0).code());
    }

    @Test
    void aSignInNameIsTakenWithoutRegardToCase() {
        directory.user("Hugo");
        assertEquals("name.unavailable", code(() -> directory.user("HUGO")));
        UUID other = directory.user("Henry").id();
        UserDraft draft = new UserDraft(null, "hugo", null, null, null, null, null);
        assertEquals("name.unavailable", code(() -> directory.users.change(directory.admin, other, draft, null)));
    }

    @Test
    void ofTwoAdministratorsTheSecondLearnsThatTheirsIsStale() {
        PrincipalDetails seen = directory.user("Ivo");
        UserDraft mail = new UserDraft(null, null, "ivo@example.com", null, null, null, null);
        PrincipalDetails now = directory.users.change(directory.admin, seen.id(), mail, seen.version());
        assertEquals(seen.version() + 1, now.version());
        assertEquals(
                "version.stale", code(() -> directory.users.change(directory.admin, seen.id(), mail, seen.version())));
        assertEquals("version.stale", code(() -> directory.users.delete(directory.admin, seen.id(), seen.version())));
        assertEquals(now, directory.users.change(directory.admin, seen.id(), mail, now.version()), "nothing changed");
        UserDraft none = new UserDraft(null, null, "", null, null, null, null);
        assertNull(
                directory.users.change(directory.admin, seen.id(), none, null).mail());
    }

    /** R-CAT-8: disabling is numbered, and ends the sign-in sessions. */
    @Test
    void whoeverIsDisabledIsOut() {
        UUID user = directory
                .users
                .create(directory.admin, new UserDraft("Jill", "jill", null, null, "long enough", null, null))
                .id();
        SignInService signIn = directory.core.get(SignInService.class);
        UUID session = signIn.signIn(FROM_HOME, "jill", "long enough", "test")
                .signedIn()
                .sessionId();
        long before = directory.newestChange();
        assertTrue(directory
                .users
                .change(directory.admin, user, Directory.disabled(true), null)
                .disabled());
        directory.users.change(directory.admin, user, Directory.disabled(true), null);
        assertEquals(List.of("principal " + directory.key(user)), directory.changesAfter(before));
        assertTrue(
                signIn.endedSessions(directory.admin, java.util.Set.of(session)).contains(session));
        assertEquals("sign-in.failed", code(() -> signIn.signIn(FROM_HOME, "jill", "long enough", "test")));
        directory.users.change(directory.admin, user, Directory.disabled(false), null);
        signIn.signIn(FROM_HOME, "jill", "long enough", "test");
    }

    @Test
    void aNewPasswordEndsSessionsAndAnEmptyOneLetsNobodyIn() {
        UUID user = directory
                .users
                .create(directory.admin, new UserDraft("Kim", "kim", null, null, "long enough", null, null))
                .id();
        SignInService signIn = directory.core.get(SignInService.class);
        UUID session = signIn.signIn(FROM_HOME, "kim", "long enough", "test")
                .signedIn()
                .sessionId();
        directory.users.change(directory.admin, user, password("another one"), null);
        assertTrue(
                signIn.endedSessions(directory.admin, java.util.Set.of(session)).contains(session));
        signIn.signIn(FROM_HOME, "kim", "another one", "test");
        directory.users.change(directory.admin, user, password(""), null);
        assertEquals("sign-in.failed", code(() -> signIn.signIn(FROM_HOME, "kim", "another one", "test")));
        assertTrue(
                directory
                        .rows("SELECT state_before, state_after FROM audit_entry WHERE action = N'user.password'")
                        .stream()
                        .noneMatch(row -> (row[0] + "" + row[1]).contains("another")),
                "no password is written down");
    }

    @Test
    void aUserIsDeletedWithAllThatTheyHaveAndTheLogKeepsIt() {
        World world = directory.world;
        UUID id = directory.user("Lea").id();
        Somebody lea = new Somebody(directory.key(id), id, "Lea");
        directory.add(directory.group("Readers"), id);
        var category = world.category("Lists");
        world.enter(category, "allowed", lea);
        var room = world.room("Leas room", category, "normal", "closed");
        world.appoint(room, "manager", lea);
        directory.core.execute(
                "INSERT INTO administrative_role (principal_id, role) VALUES (?1, N'auditor')", lea.id());
        directory.core.execute(
                "INSERT INTO policy_assignment (principal_id, policy_id) SELECT ?1, id FROM policy", lea.id());
        directory.core.execute(
                "INSERT INTO followed_room (user_id, room_id, position) VALUES (?1, ?2, 1)", lea.id(), room.id());
        long before = directory.newestChange();
        directory.users.delete(directory.admin, id, null);
        assertEquals(
                "user.not-found",
                code(() -> directory.principals.requireDetails(directory.admin, id, PrincipalKind.USER)));
        assertEquals(List.of("principal " + lea.id()), directory.changesAfter(before));
        String state = (String) directory
                .core
                .query(
                        "SELECT state_before FROM audit_entry WHERE action = N'user.delete' AND target_id = ?1",
                        id.toString())
                .get(0);
        for (String had : List.of("Lea", "global", "auditor", "Readers", "Leas room", "manager", "Lists", "allowed")) {
            assertTrue(state.contains('"' + had + '"'), had + " in " + state);
        }
    }

    @Test
    void whoHasPostedOrMadeARoomIsDisabledRatherThanDeleted() {
        UUID id = directory.user("Mia").id();
        var room = directory.world.room("Made", directory.world.category("Making"), "normal", "closed");
        directory.core.execute("UPDATE room SET created_by = ?1 WHERE id = ?2", directory.key(id), room.id());
        StoaException refusal =
                assertThrows(StoaException.class, () -> directory.users.delete(directory.admin, id, null));
        assertEquals("principal.in-use", refusal.code());
        assertEquals(
                "Mia has posted, is named in posts or has created rooms. Disable the user instead.",
                refusal.getMessage());
        assertEquals("Mia", directory.principals.require(directory.admin, id).displayName());
    }

    @Test
    void whatComesFromADirectoryIsOnlyDisabledHere() {
        UUID user = directory.user("Nora").id();
        directory.core.execute("UPDATE principal SET source = N'ldap' WHERE public_id = ?1", user.toString());
        directory.core.execute(
                "INSERT INTO principal_alias (scheme, alias_key, principal_id) VALUES (N'dn', N'cn=nora', ?1)",
                directory.key(user));
        assertEquals(
                "principal.not-local",
                code(() -> directory.users.change(
                        directory.admin, user, new UserDraft("N.", null, null, null, null, null, null), null)));
        assertEquals("principal.not-local", code(() -> directory.users.delete(directory.admin, user, null)));
        PrincipalDetails out = directory.users.change(directory.admin, user, Directory.disabled(true), null);
        assertTrue(out.disabled());
        assertEquals(List.of(new PrincipalDetails.Alias("dn", "cn=nora")), out.aliases());
    }

    /** A user administrator could otherwise take any role by setting its holder's password. */
    @Test
    void userAdministratorsChangeNobodyWhoHoldsARole() {
        Somebody keeper = directory.world.user("Uma Keeper");
        directory.core.execute(
                "INSERT INTO administrative_role (principal_id, role) VALUES (?1, N'userAdministrator')", keeper.id());
        UUID user = directory.user("Oskar").id();
        directory.users.change(keeper.caller(), user, password("set by keeper"), null);
        assertEquals(
                "admin.required",
                code(() -> directory.users.change(
                        keeper.caller(), directory.admin.id(), password("set by keeper"), null)));
        directory.users.change(keeper.caller(), keeper.publicId(), password("my own new one"), null);
        assertEquals(
                "admin.required",
                code(() -> directory.users.change(
                        directory.world.user("Nobody").caller(), user, Directory.disabled(true), null)));
        assertEquals("admin.required", code(() -> directory.users.delete(keeper.caller(), directory.admin.id(), null)));
        assertEquals(
                "administrator.last",
                code(() ->
                        directory.users.change(directory.admin, directory.admin.id(), Directory.disabled(true), null)));
        assertEquals(
                "administrator.last", code(() -> directory.users.delete(directory.admin, directory.admin.id(), null)));
    }
}
