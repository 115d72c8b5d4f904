package org.stoachat.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.stoachat.web.error.ProblemException;

class JsonMembersTest {

    /** RFC 7396: absent is as it was, {@code null} is taken away. */
    @Test
    void aMergePatchTellsWhatIsAbsentFromWhatIsNull() {
        JsonMembers patch = JsonMembers.parse(
                """
                {"name": "Pier", "description": null, "invitations": null, "backlog": null, "size": null}
                """);
        assertEquals("Pier", patch.text("name", ""));
        assertEquals("", patch.text("description", ""));
        assertEquals(true, patch.flag("invitations", true));
        assertEquals(30, patch.smallNumber("backlog", 30));
        assertEquals(20_000L, patch.number("size", 20_000L));
        assertNull(patch.text("absent", ""));
        assertNull(patch.flag("absent", true));
        assertThrows(ProblemException.class, () -> patch.flag("name", true));
    }
}
