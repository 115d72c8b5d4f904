package org.stoachat.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of one home, each in a file of its own that its owner alone can read, in the form that asadmin takes as
 * {@code --passwordfile}. Generated once where nobody gave one; never shown, never on a command line.
 */
final class Secrets {

    /** The password of the broker's accounts. */
    static final String BROKER = "broker";

    private static final String ADMIN_KEY = "AS_ADMIN_PASSWORD";
    private static final String ALIAS_KEY = "AS_ADMIN_ALIASPASSWORD";
    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** Payara's administrator: the file itself, made when missing. */
    Path adminFile() throws IOException {
        generated("admin", ADMIN_KEY);
        return folder.resolve("admin");
    }

    /** The broker's accounts. */
    String broker() throws IOException {
        return generated(BROKER, ALIAS_KEY);
    }

    /** The embedded database's owner; lost with this file, the database is lost. */
    String embeddedDatabase() throws IOException {
        return generated("h2", ALIAS_KEY);
    }

    /** Keeps a password that was given, for asadmin to read. */
    void keep(String name, String password) throws IOException {
        write(folder.resolve(name), ALIAS_KEY, password);
    }

    private String generated(String name, String key) throws IOException {
        Path file = folder.resolve(name);
        Properties content = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                content.load(in);
            }
        }
        String known = content.getProperty(key);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(file, key, password);
        return password;
    }

    private void write(Path file, String key, String password) throws IOException {
        Folders.createPrivate(folder);
        Properties content = new Properties();
        content.setProperty(key, password);
        Path written = Files.createTempFile(folder, "new", null);
        if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        try (OutputStream out = Files.newOutputStream(written)) {
            content.store(out, null);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
