package org.stoachat.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

class AddressTest {

    private static final UUID ID = UUID.fromString("5f0d0000-0000-4000-8000-000000000002");

    @Test
    void reads_what_it_has_written() {
        String query = new Address()
                .with("q", "pont & quai")
                .with("category", ID)
                .with("privacy", Privacy.SECRET)
                .with("page", 3, 1)
                .toString();

        assertEquals("?q=pont+%26+quai&category=" + ID + "&privacy=secret&page=3", query);
        Address read =
                new Address(Map.of("q", "pont & quai", "category", ID.toString(), "privacy", "secret", "page", "3"));
        assertEquals("pont & quai", read.text("q"));
        assertEquals(ID, read.id("category"));
        assertEquals(Privacy.SECRET, read.constant("privacy", Privacy.class));
        assertEquals(3, read.number("page", 1, 10));
    }

    @Test
    void leaves_out_what_is_usual_or_absent() {
        String query = new Address()
                .with("q", "")
                .with("category", null)
                .with("page", 1, 1)
                .toString();

        assertEquals("", query);
    }

    @Test
    void takes_nonsense_for_absent() {
        Address address =
                new Address(Map.of("category", "5", "type", "no room", "page", "0", "rows", "501", "q", "  "));

        assertNull(address.id("category"));
        assertNull(address.constant("type", RoomType.class));
        assertEquals(1, address.number("page", 1, 10));
        assertEquals(50, address.number("rows", 50, 500));
        assertEquals("", address.text("q"));
        assertEquals("", address.text("sort"));
    }
}
