package org.stoachat.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void names_are_the_same_without_regard_to_case_blanks_at_the_ends_and_composition() {
        assertEquals(Folding.key("Été"), Folding.key(" e\u0301TE\u0301 "));
        assertEquals(Folding.key("STRASSE"), Folding.key("straße"));
        assertNotEquals(Folding.key("Ete"), Folding.key("Été"));
    }
}
