package org.stoachat.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.membership.RoomDirectoryService;

/** Denials that leave a boundary are noted as they are, and nothing else is. */
class DenialInterceptorTest {

    private static final UUID ROOM = UUID.randomUUID();

    private final DenialInterceptor interceptor = new DenialInterceptor();
    private static Core core;
    private static World world;
    private static World.Somebody gina;

    /** A boundary like others. */
    @Boundary
    static class ExampleService {
        void change(Caller caller, String text, UUID roomId, UUID other) {}

        void signIn(Caller caller, String name, String password) {}
    }

    /** No boundary. */
    static class Inside {
        void change(Caller caller, UUID roomId) {}
    }

    /** A call that ends in a certain way. */
    private record Call(Method getMethod, List<Object> arguments, Exception failure) implements InvocationContext {
        @Override
        public Object[] getParameters() {
            return arguments.toArray();
        }

        @Override
        public Object proceed() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return "done";
        }

        @Override
        public Object getTarget() {
            return null;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public void setParameters(Object[] parameters) {}

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        gina = world.user("Gina");
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @BeforeEach
    void begin() throws ReflectiveOperationException {
        core.execute("DELETE FROM audit_entry");
        var field = DenialInterceptor.class.getDeclaredField("denials");
        field.setAccessible(true);
        field.set(interceptor, core.get(Denials.class));
    }

    private static Call call(Class<?> type, String method, Exception failure, Object... arguments) {
        Method found = Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return new Call(found, Arrays.asList(arguments), failure);
    }

    private List<AuditRow> written() {
        core.get(Denials.class).flush();
        return core.inTransaction(() -> core.get(AuditEntries.class).find(AuditFilter.ALL, null, 50))
                .items();
    }

    @Test
    void aDenialIsNotedWithItsTargetAndGoesOn() {
        DeniedException denial = new DeniedException("room.not-manager", "no");
        Call call = call(ExampleService.class, "change", denial, gina.caller(), "text", ROOM, UUID.randomUUID());
        assertSame(denial, assertThrows(DeniedException.class, () -> interceptor.watch(call)));
        AuditRow row = written().get(0);
        assertEquals("example.change", row.action());
        assertEquals(AuditTarget.of("room", ROOM), row.target());
        assertEquals(gina.publicId(), row.actor().id());
    }

    @Test
    void ofARefusedAdministrationTheBoundarySaysWhatItWasAbout() {
        EJBException wrapped = new EJBException(new DeniedException("admin.required", "no"));
        Call call = call(ExampleService.class, "change", wrapped, gina.caller(), "text", ROOM, null);
        assertSame(wrapped, assertThrows(EJBException.class, () -> interceptor.watch(call)));
        assertEquals(AuditTarget.of("example", ROOM), written().get(0).target());
    }

    /** R-ROOM-6: the caller is told what they would be told of a room that does not exist. */
    @Test
    void whatIsHiddenIsNotedToo() {
        World.Place secret = world.room("Secret", world.category("Elsewhere"), "normal", "secret");
        NotFoundException hidden = refusal(secret.publicId());
        NotFoundException unknown = refusal(UUID.randomUUID());
        assertEquals(unknown.code(), hidden.code());
        assertEquals(unknown.getMessage(), hidden.getMessage());
        for (NotFoundException refusal : List.of(hidden, unknown)) {
            Call call = call(ExampleService.class, "change", refusal, gina.caller(), "", secret.publicId(), null);
            assertThrows(NotFoundException.class, () -> interceptor.watch(call));
        }
        AuditRow row = written().get(0);
        assertEquals(AuditTarget.of("room", secret.publicId()), row.target());
        assertEquals(1, row.count());
    }

    private NotFoundException refusal(UUID room) {
        return assertThrows(NotFoundException.class, () -> core.get(RoomDirectoryService.class)
                .requireRoom(gina.caller(), room));
    }

    @Test
    void aFailedSignInIsNotedWithTheNameAndWithoutThePassword() {
        DeniedException denial = new DeniedException("sign-in.failed", "no");
        Call call = call(ExampleService.class, "signIn", denial, Caller.anonymous("192.0.2.7"), "mallory", "s3cret");
        assertThrows(DeniedException.class, () -> interceptor.watch(call));
        AuditRow row = written().get(0);
        assertEquals(new AuditTarget("signInName", "mallory"), row.target());
        assertEquals(
                List.of(),
                core.query(
                        "SELECT id FROM audit_entry WHERE CONCAT(actor_name, target_id, state_after) LIKE '%s3cret%'"));
    }

    @Test
    void nothingElseIsNoted() throws Exception {
        Caller caller = gina.caller();
        assertEquals("done", interceptor.watch(call(ExampleService.class, "change", null, caller, "", ROOM, ROOM)));
        Call unknown = call(
                ExampleService.class, "change", new NotFoundException("room.not-found", ""), caller, "", ROOM, ROOM);
        assertThrows(NotFoundException.class, () -> interceptor.watch(unknown));
        Call inside = call(Inside.class, "change", new DeniedException("room.not-member", ""), caller, ROOM);
        assertThrows(DeniedException.class, () -> interceptor.watch(inside));
        assertEquals(List.of(), written());
    }
}
