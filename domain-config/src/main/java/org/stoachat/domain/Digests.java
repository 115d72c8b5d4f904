package org.stoachat.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints by which one knows whether something changed. */
final class Digests {

    private Digests() {}

    /** SHA-256 of a text, in hexadecimal. */
    static String of(String text) {
        return HexFormat.of().formatHex(create("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of a file's content, in hexadecimal. */
    static String of(Path file) throws IOException {
        MessageDigest digest = create("SHA-256");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest that every Java platform has. */
    static MessageDigest create(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
