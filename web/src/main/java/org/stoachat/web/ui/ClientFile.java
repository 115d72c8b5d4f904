package org.stoachat.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A file of the client as it goes to browsers. */
final class ClientFile {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8",
            "json", "application/json",
            "map", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final byte[] content;
    private final String type;
    private final String tag;

    private ClientFile(byte[] content, String type) {
        this.content = content;
        this.type = type;
        this.tag = '"' + digest(content) + '"';
    }

    /** The media type of a file by the ending of its name; nothing when such files are not served. */
    static Optional<String> type(String path) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    /** Reads a file. */
    static ClientFile read(InputStream stream, String type) throws IOException {
        return new ClientFile(stream.readAllBytes(), type);
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /** Names this very content, quoted as in {@code ETag}; times are of no use, since every build has the same. */
    String tag() {
        return tag;
    }

    /** Its size in bytes. */
    int length() {
        return content.length;
    }

    void writeTo(OutputStream stream) throws IOException {
        stream.write(content);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
