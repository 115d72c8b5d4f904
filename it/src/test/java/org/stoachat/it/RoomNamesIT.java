package org.stoachat.it;

import jakarta.json.Json;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.client.Unique;

/** R-ROOM-1, R-CAT-5: names of rooms and categories are unique together and fit to be seen. */
class RoomNamesIT extends OutsideTest {

    private static final String ENGINEERING = "5f0d0000-0000-4000-8000-000000000002";

    private final RestClient admin = rest("admin");
    private UUID room;

    @AfterEach
    void deleteRoom() {
        if (room != null) {
            admin.delete("/rooms/" + room).expect(204);
        }
    }

    private Answer make(String name) {
        return admin.post(
                "/rooms",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("categoryId", ENGINEERING)
                        .build());
    }

    @Test
    void aTakenNameIsRefusedInAnyCase() {
        String name = Unique.text("Crane");
        room = UUID.fromString(make(name).expect(201).json().getString("id"));
        make(name.toUpperCase(Locale.ROOT)).expectProblem(409, "name.unavailable");
        make("ENGINEERING").expectProblem(409, "name.unavailable");
        make("Everyone").expectProblem(409, "name.unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\tb", "a\u202eb"})
    void aNameIsMadeOfWhatPeopleCanSee(String name) {
        make(name).expectProblem(422, "invalid");
    }

    @Test
    void aNameHasAtMost256Characters() {
        make("x".repeat(257)).expectProblem(422, "invalid");
    }
}
