package org.stoachat.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file of {@code domain-config/} or {@code jms-config/}, as it lies in this jar. */
record Template(String name, String text) {

    /** Ours alone: {@code ${ALIAS=…}} and {@code ${com.sun.aas…}} are Payara's and stay. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(stoa\\.[a-z.]+)}");

    /** The file of that name, as {@code domain-config/server.asadmin}. */
    static Template load(String name) {
        try (InputStream in = Template.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with every placeholder filled; one that nobody knows is a mistake in the file. */
    String fill(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException(name + " asks for ${" + found.group(1) + "}, which is no setting");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
