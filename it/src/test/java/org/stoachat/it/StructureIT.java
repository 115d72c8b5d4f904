package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The EAR as it is built: one core, one WAR (architecture.md §1). */
class StructureIT {

    private static final Path EAR = Path.of(System.getProperty("stoa.it.ear"));

    private static Set<String> earEntries() throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile())) {
            return ear.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> moduleEntries(String module) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile ear = new ZipFile(EAR.toFile());
                ZipInputStream in = new ZipInputStream(ear.getInputStream(ear.getEntry(module)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void theEarHoldsTheCoreTheWarAndLibraries() throws IOException {
        Set<String> modules = earEntries().stream()
                .filter(name -> !name.startsWith("META-INF/") && !name.startsWith("lib/"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("ejb.jar", "web.war"), modules);
        try (ZipFile ear = new ZipFile(EAR.toFile());
                InputStream descriptor = ear.getInputStream(ear.getEntry("META-INF/application.xml"))) {
            String text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("<context-root>/</context-root>"), text);
        }
    }

    /** A second core would be a second registry of sessions, and lost posts. */
    @Test
    void theWarHoldsNoSecondCore() throws IOException {
        Set<String> core = moduleEntries("ejb.jar").stream()
                .filter(name -> name.endsWith(".class"))
                .collect(Collectors.toSet());
        assertTrue(core.contains("org/stoachat/post/PostService.class"));
        Set<String> war = moduleEntries("web.war");
        Set<String> foreign = war.stream()
                .filter(name -> name.startsWith("WEB-INF/classes/org/stoachat/") && !name.endsWith("/"))
                .filter(name -> !name.startsWith("WEB-INF/classes/org/stoachat/web/"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), foreign);
        Set<String> libraries = war.stream()
                .filter(name -> name.startsWith("WEB-INF/lib/") && name.contains("stoa"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), libraries);
        assertTrue(earEntries().stream().noneMatch(name -> name.startsWith("lib/") && name.contains("stoa")));
    }

    /** What the platform brings must not come twice. */
    @Test
    void noLibraryIsOneOfThePlatform() throws IOException {
        assertTrue(
                earEntries().stream()
                        .noneMatch(name -> name.matches("lib/(jakarta|javax|org\\.eclipse\\.persistence).*")),
                earEntries()::toString);
        assertTrue(moduleEntries("web.war").stream().noneMatch(name -> name.matches("WEB-INF/lib/(jakarta|javax).*")));
    }

    /** Every migration stands in the core, and in the source alone. */
    @Test
    void theMigrationsTravelInTheCore() throws IOException {
        Path source = EAR.resolveSibling("../../sql/migration").normalize();
        Set<String> expected;
        try (var files = Files.list(source)) {
            expected = files.map(file -> "org/stoachat/migration/" + file.getFileName())
                    .collect(Collectors.toSet());
        }
        Set<String> found = moduleEntries("ejb.jar").stream()
                .filter(name -> name.startsWith("org/stoachat/migration/") && name.endsWith(".sql"))
                .collect(Collectors.toSet());
        assertEquals(expected, found);
    }
}
