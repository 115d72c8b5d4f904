package org.stoachat.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void are_those_of_the_first_and_the_last_word() {
        assertEquals("AA", Initials.of("Ada Admin"));
        assertEquals("JM", Initials.of(" jean de la  Motte "));
        assertEquals("É", Initials.of("élodie"));
        assertEquals("", Initials.of(" "));
    }
}
