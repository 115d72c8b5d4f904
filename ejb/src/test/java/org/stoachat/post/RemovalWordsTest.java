package org.stoachat.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoachat.post.RemovalWords.Match;

/** R-ROOM-5: words all, any, phrase. */
class RemovalWordsTest {

    private static final String TEXT =
            "The harbour bridge,\nthe *steel* one, is_not done — Straße № 5, ou déjà vu? 橋を渡る";

    @ParameterizedTest
    @CsvSource({
        "bridge steel, ALL, false, true",
        "bridge wood, ALL, false, false",
        "bridge wood, ANY, false, true",
        "wood stone, ANY, false, false",
        "HARBOUR Bridge, PHRASE, false, true",
        "bridge the, PHRASE, false, false",
        "'bridge, the', PHRASE, false, true",
        "bridge harbour, PHRASE, false, false",
        "arbour, ALL, false, false",
        "harbou, ALL, false, false",
        "STRASSE, ALL, false, true",
        "de\u0301ja\u0300, ALL, false, true",
        "de, ALL, false, false",
        "橋, ALL, false, true",
        "渡, ALL, false, true",
        "Harbour, ALL, true, false",
        "harbour, ALL, true, true",
        ".*, ANY, false, false"
    })
    void wordsAreWhole(String words, Match match, boolean caseSensitive, boolean expected) {
        assertEquals(expected, new RemovalWords(words, match, caseSensitive).areIn(null, TEXT));
    }

    @Test
    void theTitleCountsButNoPhraseCrossesIt() {
        assertTrue(new RemovalWords("plan bridge", Match.ALL, false).areIn("The plan", "bridge and tunnel"));
        assertTrue(new RemovalWords("the plan", Match.PHRASE, false).areIn("The plan", "bridge"));
        assertFalse(new RemovalWords("plan bridge", Match.PHRASE, false).areIn("The plan", "bridge and tunnel"));
    }
}
