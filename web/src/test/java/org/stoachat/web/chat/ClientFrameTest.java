package org.stoachat.web.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.common.RejectedException;

class ClientFrameTest {

    @Test
    void members_are_read_and_unknown_ones_ignored() {
        UUID id = UUID.randomUUID();
        ClientFrame frame = frame("{\"type\":\"x\",\"ref\":3,\"roomId\":\"" + id + "\",\"new\":{},\"n\":null}");
        assertEquals("x", frame.type());
        assertEquals(3L, frame.number("ref"));
        assertEquals(id, frame.uuid("roomId"));
        assertNull(frame.text("absent"));
        assertNull(frame.text("n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'{\"ref\":\"3\"}', ref",
                "'{\"ref\":1.5}', ref",
                "'{\"ref\":99999999999999999999}', ref",
                "'{\"ref\":{}}', ref",
                "'{\"roomId\":\"1-1-1-1-1\"}', roomId",
                "'{\"roomId\":7}', roomId",
            })
    void a_member_of_a_wrong_type_is_refused_by_name(String json, String member) {
        ClientFrame frame = frame(json);
        RejectedException refused = assertThrows(
                RejectedException.class,
                () -> assertNull(member.equals("ref") ? frame.number(member) : frame.uuid(member)));
        assertEquals(member, refused.violations().get(0).field());
        assertEquals("malformed", refused.violations().get(0).code());
    }

    @Test
    void a_list_of_something_else_is_refused() {
        assertThrows(RejectedException.class, () -> frame("{\"rooms\":[1]}").objects("rooms"));
        assertThrows(RejectedException.class, () -> frame("{\"rooms\":[{}]}").uuids("rooms"));
        assertThrows(RejectedException.class, () -> frame("{\"rooms\":{}}").uuids("rooms"));
    }

    private static ClientFrame frame(String json) {
        return new ClientFrame(Json.createReader(new StringReader(json)).readObject());
    }
}
