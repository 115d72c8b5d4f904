package org.stoachat.domain;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server has logged since a moment, and what of it explains that something went wrong. */
final class ServerLog {

    private static final int LINES = 12;
    private static final long LONGEST_READ = 4_000_000;
    private static final Pattern LOAD_FAILED =
            Pattern.compile("Exception while loading the app|Exception while invoking class .* (load|start) method");

    /** Best first: our own message, Flyway's, the deepest cause, a severe record. A message ends at the trace below it. */
    private static final List<Pattern> EXPLANATIONS = List.of(
            block("Exception: (STOA-[0-9]+ .*?)"),
            block("Caused by: (org\\.flywaydb\\..*?)"),
            block("Caused by: (?!.*Caused by: )(.*?)"),
            Pattern.compile("\\[SEVERE].*?\\[\\[\\s*(.*?)]]", Pattern.DOTALL));

    private final Path file;
    private long start;

    ServerLog(Path file) {
        this.file = file;
    }

    private static Pattern block(String head) {
        return Pattern.compile(head + "\\n\\s+at ", Pattern.DOTALL);
    }

    /** From here on counts. */
    void mark() {
        start = size();
    }

    /** Whether the application failed to load since the mark. */
    boolean showsFailedApplication() {
        return LOAD_FAILED.matcher(read()).find();
    }

    /** The lines since the mark that explain a failure, and where to read more. */
    String explanation() {
        return explain(read()) + "\nThe whole log: " + file;
    }

    static String explain(String log) {
        return EXPLANATIONS.stream()
                .map(pattern -> pattern.matcher(log))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> firstLines(found.group(1)))
                .orElseGet(() -> lastLines(log));
    }

    private static String firstLines(String text) {
        return indent(text.lines().filter(line -> !line.isBlank()).limit(LINES).toList());
    }

    private static String lastLines(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return indent(lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private static String indent(List<String> lines) {
        return "  " + String.join("\n  ", lines.stream().map(String::strip).toList());
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private String read() {
        long end = size();
        // Smaller than at the mark: the server has begun a new file meanwhile.
        long from = Math.max(end < start ? 0 : start, end - LONGEST_READ);
        if (end == 0) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) (end - from)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
