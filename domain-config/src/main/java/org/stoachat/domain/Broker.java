package org.stoachat.domain;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** OpenMQ's files inside the domain, put in place before the broker starts for the first time. */
final class Broker {

    private final Path instance;

    Broker(Home home) {
        instance = home.brokerInstance();
    }

    /** Limits and addresses, rights, and the two accounts; the stock accounts never exist. */
    void configure(Recipe recipe, String password) throws IOException {
        Path properties = Files.createDirectories(instance.resolve("props"));
        Files.writeString(properties.resolve("config.properties"), recipe.text(Recipe.BROKER));
        Path rights = Files.createDirectories(instance.resolve("etc"));
        Files.writeString(rights.resolve("accesscontrol.properties"), recipe.text(Recipe.BROKER_ACCESS));
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
