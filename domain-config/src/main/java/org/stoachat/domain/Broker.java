package org.stoachat.domain;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** OpenMQ's files of one instance, put in place before the broker starts for the first time. */
final class Broker {

    static final String PROPERTIES = "jms-config/broker.properties";
    static final String RIGHTS = "jms-config/accesscontrol.properties";

    private final Path instance;

    Broker(Path instance) {
        this.instance = instance;
    }

    /** Limits and addresses, rights, and the two accounts; the stock accounts never exist. */
    void configure(String password) throws IOException {
        Path properties = Files.createDirectories(instance.resolve("props"));
        Files.writeString(
                properties.resolve("config.properties"),
                Template.load(PROPERTIES).fill(Map.of()));
        Path rights = Files.createDirectories(instance.resolve("etc"));
        Files.writeString(
                rights.resolve("accesscontrol.properties"),
                Template.load(RIGHTS).fill(Map.of()));
        Files.writeString(
                rights.resolve("passwd"),
                account("admin", password, "admin") + "\n" + account("stoa", password, "user") + "\n");
    }

    /** A line as {@code imqusermgr add} writes it; that tool would want the password on its command line. */
    static String account(String user, String password, String group) {
        byte[] digest = Digests.create("MD5").digest((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return user + ":" + new BigInteger(digest).toString(16) + ":" + group + ":1";
    }
}
