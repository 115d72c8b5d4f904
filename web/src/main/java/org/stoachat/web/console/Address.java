package org.stoachat.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The query of a page's address, which says what the page shows. People edit and cut addresses: what cannot be
 * understood counts as absent.
 */
final class Address {

    private final Map<String, String> parameters;

    /** What a request brings; of a parameter that stands there twice, the first. */
    static Address of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return new Address(parameters);
    }

    /** An address with these parameters. */
    Address(Map<String, String> parameters) {
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /** The address of the page itself. */
    Address() {
        this(Map.of());
    }

    /** A text without blanks at its ends, empty when it is absent. */
    String text(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** An id, {@code null} when it is absent. */
    UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A constant by its name in lower case, {@code null} when it is absent. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A number from 1 to a largest one, or a usual one. */
    int number(String name, int usual, int largest) {
        try {
            int number = Integer.parseInt(text(name));
            return number >= 1 && number <= largest ? number : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** Adds a parameter; nothing, an empty text and the usual value are left out. Constants go by lower case. */
    Address with(String name, Object value, Object usual) {
        if (value != null && !value.equals(usual) && !value.toString().isEmpty()) {
            String text =
                    value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
            parameters.put(name, text);
        }
        return this;
    }

    /** The same for a parameter without a usual value. */
    Address with(String name, Object value) {
        return with(name, value, null);
    }

    /** The query with its question mark, empty when there are no parameters. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }
}
