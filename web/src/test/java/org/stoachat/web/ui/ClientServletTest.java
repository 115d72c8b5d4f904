package org.stoachat.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientServletTest {

    private static final String ROOM = "/rooms/5f0e0000-0000-4000-8000-000000000003";

    @ParameterizedTest
    @ValueSource(strings = {"/", ROOM, ROOM + "/17"})
    void everyAddressOfTheChatIsTheOnePage(String path) {
        assertEquals(Optional.of("/app/index.html"), ClientServlet.fileAt(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/app.js", "/app/fonts/inter-latin-400-normal.woff2", "/app/licenses/marked.txt"})
    void filesAreThemselves(String path) {
        assertEquals(Optional.of(path), ClientServlet.fileAt(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rooms",
                "/rooms/x",
                ROOM + "/x",
                ROOM + "/1/2",
                "/app",
                "/app/",
                "/app/../WEB-INF/web.xml",
                "/app/./app.js",
                "/app//app.js",
                "/app/.hidden",
                "/app/a\\b.js",
                "/WEB-INF/web.xml"
            })
    void nothingElseIsThere(String path) {
        assertEquals(Optional.empty(), ClientServlet.fileAt(path));
    }
}
