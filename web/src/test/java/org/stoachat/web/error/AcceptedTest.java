package org.stoachat.web.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # Accept                                               | JSON  | page
                    -                                                      | false | false
                    */*                                                    | false | false
                    application/json                                       | true  | false
                    application/problem+json, */*;q=0.1                    | true  | false
                    text/html,application/xhtml+xml,*/*;q=0.8              | false | true
                    text/html;q=0.2, application/json                      | true  | false
                    text/html, application/json;q=0.9                      | false | true
                    text/html, application/json                            | false | false
                    nonsense;q=x                                           | false | false
                    """)
    void weighs(String accept, boolean json, boolean page) {
        assertEquals(json, Accepted.prefersJson(accept));
        assertEquals(page, Accepted.prefersPage(accept));
    }
}
