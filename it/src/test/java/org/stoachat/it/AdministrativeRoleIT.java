package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.DemoContent;
import org.stoachat.it.client.RestClient;

/** Administrators give roles, never to themselves, and one of them always stays (product.md §4). */
class AdministrativeRoleIT extends OutsideTest {

    private static final String ALICE = "/administrators/" + DemoContent.ALICE;
    private static final UUID ADA = UUID.fromString("5f0c0000-0000-4000-8000-000000000040");

    private final RestClient admin = rest("admin");
    private final RestClient alice = rest("alice");

    @AfterEach
    void takeRolesFromAlice() {
        for (String role : new String[] {"administrator", "userAdministrator", "auditor"}) {
            admin.delete(ALICE + "/" + role).expect(204);
        }
    }

    @Test
    void aRoleTakesEffectAtOnce() {
        alice.get("/administrators").expectProblem(403, "admin.required");
        admin.put(ALICE + "/auditor").expect(204);
        admin.put(ALICE + "/auditor").expect(204);
        assertTrue(alice.get("/administrators").expect(200).body().contains("\"auditor\""));
        alice.get("/settings").expect(200);
        alice.with("Content-Type", "application/json")
                .send("PUT", "/api/v1/settings/files.off", "{\"value\":\"all\"}")
                .expectProblem(403, "admin.required");
        admin.delete(ALICE + "/auditor").expect(204);
        alice.get("/settings").expectProblem(403, "admin.required");
    }

    @Test
    void nobodyGivesThemselvesARoleAndTheLastAdministratorStays() {
        admin.put("/administrators/" + ADA + "/auditor").expectProblem(403, "role.not-to-oneself");
        admin.delete("/administrators/" + ADA + "/administrator").expectProblem(409, "administrator.last");
        admin.put(ALICE + "/userAdministrator").expect(204);
        alice.put(ALICE + "/administrator").expectProblem(403, "admin.required");
        admin.put(ALICE + "/king").expectProblem(404, "role.not-found");
        admin.put("/administrators/" + DemoContent.NOWHERE + "/auditor").expectProblem(404, "principal.not-found");
        admin.put("/administrators/5f0b0000-0000-4000-8000-000000000020/auditor")
                .expectProblem(422, "role.users-only");
    }
}
