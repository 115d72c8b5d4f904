package org.stoachat.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @Test
    void names_are_the_same_without_regard_to_case_blanks_at_the_ends_and_composition() {
        assertEquals(Folding.key("Été"), Folding.key(" e\u0301TE\u0301 "));
        assertEquals(Folding.key("STRASSE"), Folding.key("straße"));
        assertNotEquals(Folding.key("Ete"), Folding.key("Été"));
    }

    /** No-break, figure and narrow no-break space are blanks only once they are decomposed. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2007", "\u202f", "\u3000", " \u00a0 "})
    void names_are_the_same_whatever_blanks_are_at_their_ends(String blank) {
        assertEquals(Folding.key("Quay"), Folding.key(blank + "Quay" + blank));
        assertEquals("", Folding.key(blank));
        assertEquals("quay one", Folding.key("Quay\u00a0One"));
    }
}
