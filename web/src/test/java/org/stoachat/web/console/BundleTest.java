package org.stoachat.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern USED = Pattern.compile("\\btext(?:\\.(\\w+)|\\['([\\w.]+?)'(\\.concat)?)");

    private final Properties english = bundle("messages.properties");
    private final Properties french = bundle("messages_fr.properties");

    @Test
    void both_languages_have_the_same_texts() {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
    }

    @Test
    void no_text_is_empty() {
        Stream.of(english, french)
                .forEach(bundle -> bundle.forEach(
                        (key, text) -> assertFalse(text.toString().isBlank(), () -> key + " has no text")));
    }

    /** A straight apostrophe quotes in MessageFormat and would disappear. */
    @Test
    void apostrophes_are_typographic() {
        Stream.of(english, french)
                .forEach(bundle -> bundle.forEach((key, text) ->
                        assertFalse(text.toString().contains("'"), () -> key + " has a straight apostrophe")));
    }

    @Test
    void pages_use_texts_that_exist_and_no_text_is_left_over() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher use = USED.matcher(Files.readString(page));
                while (use.find()) {
                    if (use.group(3) != null) {
                        prefixes.add(use.group(2));
                    } else {
                        used.add(use.group(1) != null ? use.group(1) : use.group(2));
                    }
                }
            }
        }
        Set<String> known = new TreeSet<>(english.stringPropertyNames());
        assertTrue(known.containsAll(used), () -> "there is no text for " + minus(used, known));
        known.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), minus(known, used), "texts that no page uses");
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Properties bundle(String name) {
        try (InputStream file = ConsolePage.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
