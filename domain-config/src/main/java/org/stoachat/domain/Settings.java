package org.stoachat.domain;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the settings say, checked when asked. Immutable; a blank value counts as none. */
public final class Settings {

    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mMgG]");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.-]+:[0-9]+");
    private static final Pattern UNSAFE_IN_PATH = Pattern.compile("[\"'\\\\$;:\\p{Cntrl}]");

    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;

    /** Settings from any two sources, the first being the stronger; both return null for what they do not have. */
    public Settings(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Settings from the system properties and the environment of this process. */
    public static Settings ofSystem() {
        return new Settings(System::getProperty, System::getenv);
    }

    /** These settings with some set otherwise, stronger than anything else. */
    public Settings with(Map<Setting, String> others) {
        Map<String, String> byKey = others.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.getKey().key(), Map.Entry::getValue));
        return new Settings(key -> byKey.getOrDefault(key, properties.apply(key)), environment);
    }

    /** These settings with another default for one. */
    public Settings withDefault(Setting setting, String value) {
        return find(setting).isPresent() ? this : with(Map.of(setting, value));
    }

    /** What was set, without any default. */
    public Optional<String> find(Setting setting) {
        return Optional.ofNullable(properties.apply(setting.key()))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(environment.apply(setting.environmentName()))
                        .filter(value -> !value.isBlank()))
                .map(String::strip);
    }

    /** What was set, or the default. */
    public String get(Setting setting) {
        return find(setting).orElse(setting.standard());
    }

    /** A port from 1 to 65535. */
    public int port(Setting setting) {
        return portIn(setting, get(setting));
    }

    private static int portIn(Setting setting, String value) {
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw wrong(setting, value, "a number from 1 to 65535");
    }

    /** The broker that runs by itself; empty when it runs inside the server. */
    public Optional<InetSocketAddress> broker() {
        return find(Setting.JMS_ADDRESS).map(value -> {
            if (!ADDRESS.matcher(value).matches()) {
                throw wrong(Setting.JMS_ADDRESS, value, "a host and a port such as 127.0.0.1:7676");
            }
            int colon = value.indexOf(':');
            return InetSocketAddress.createUnresolved(
                    value.substring(0, colon), portIn(Setting.JMS_ADDRESS, value.substring(colon + 1)));
        });
    }

    /** True or false, nothing else. */
    public boolean flag(Setting setting) {
        String value = get(setting);
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(setting, value, "true or false");
        }
        return Boolean.parseBoolean(value);
    }

    /** The heap as the JVM takes it, as {@code 1g}. */
    public String heap() {
        String value = get(Setting.HEAP);
        if (!HEAP.matcher(value).matches()) {
            throw wrong(Setting.HEAP, value, "a size such as 512m or 2g");
        }
        return value;
    }

    /** A path, absolute; what is relative begins at {@code stoa.base}. Empty when nothing was set and there is no default. */
    public Optional<Path> path(Setting setting) {
        return Optional.ofNullable(get(setting)).map(value -> {
            Path path =
                    Path.of(get(Setting.BASE)).resolve(value).toAbsolutePath().normalize();
            if (UNSAFE_IN_PATH.matcher(path.toString()).find()) {
                throw wrong(setting, path.toString(), "a path without quotes, backslash, $, : and ;");
            }
            return path;
        });
    }

    /** Everything that Stoa keeps on this machine. */
    public Home home() {
        return new Home(withoutLinks(path(Setting.HOME).orElseThrow()));
    }

    /** The same path as Payara will see it, also while its last parts do not exist yet. */
    private static Path withoutLinks(Path path) {
        Path parent = path.getParent();
        try {
            return Files.exists(path) || parent == null
                    ? path.toRealPath()
                    : withoutLinks(parent).resolve(path.getFileName());
        } catch (IOException e) {
            throw new DomainException(path + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** The unpacked Payara, which need not exist yet. */
    public Path payara() {
        return path(Setting.PAYARA).orElseGet(() -> home().root().resolve("payara6"));
    }

    /** Where uploaded files go. */
    public Path files() {
        return path(Setting.FILES).orElseGet(() -> home().root().resolve("files"));
    }

    /** Address by which this machine itself reaches the chat, as {@code http://127.0.0.1:8080}. */
    public String localUrl() {
        return "http://" + host() + ":" + port(Setting.HTTP_PORT);
    }

    /** The same over TLS. */
    public String localTlsUrl() {
        return "https://" + host() + ":" + port(Setting.HTTPS_PORT);
    }

    private String host() {
        String bind = get(Setting.BIND);
        if (bind.equals("0.0.0.0") || bind.equals("::")) {
            return "127.0.0.1";
        }
        return bind.indexOf(':') >= 0 ? "[" + bind + "]" : bind;
    }

    private static DomainException wrong(Setting setting, String value, String expected) {
        return new DomainException(setting.key() + " is \"" + value + "\"; it must be " + expected + ".");
    }
}
