package org.stoachat.web.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the client: its one page at every address of the chat, so that permanent links work, and its files under
 * {@code /app}. Browsers ask each time whether a file has changed.
 */
@WebServlet({"", "/rooms/*", "/app/*", "/favicon.ico"})
public class ClientServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern PAGE = Pattern.compile("/|/rooms/[0-9a-fA-F-]{36}(/\\d{1,18})?");
    private static final Pattern FILE = Pattern.compile("/app(/[\\w-][\\w.-]*)+");

    private final transient Map<String, ClientFile> files = new ConcurrentHashMap<>();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        Optional<ClientFile> file = fileAt(path).map(name -> files.computeIfAbsent(name, this::read));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(file.get(), request.getHeader("If-None-Match"), head, response);
    }

    /** The file that an address shows; nothing for addresses that are none of ours. */
    static Optional<String> fileAt(String path) {
        if (PAGE.matcher(path).matches()) {
            return Optional.of("/app/index.html");
        }
        if (path.equals("/favicon.ico")) {
            return Optional.of("/app/favicon.svg");
        }
        return FILE.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    private ClientFile read(String path) {
        return ClientFile.type(path)
                .flatMap(type -> {
                    try (InputStream stream = getServletContext().getResourceAsStream(path)) {
                        return stream == null ? Optional.empty() : Optional.of(ClientFile.read(stream, type));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(null);
    }

    private static void send(ClientFile file, String knownTags, boolean head, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", file.tag());
        if (knownTags != null && knownTags.contains(file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.length());
        if (!head) {
            file.writeTo(response.getOutputStream());
        }
    }
}
