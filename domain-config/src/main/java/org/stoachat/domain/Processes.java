package org.stoachat.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Finds processes by what they were started with; a stale pid cannot fool it. */
final class Processes {

    private Processes() {}

    /** All processes that have exactly this argument on their command line. */
    static Stream<ProcessHandle> withArgument(String argument) {
        return ProcessHandle.allProcesses().filter(process -> has(process, argument));
    }

    private static boolean has(ProcessHandle process, String argument) {
        // The JDK itself reads no more than the first 4 KiB of it.
        Path full = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            if (Files.exists(full)) {
                String line = new String(Files.readAllBytes(full), StandardCharsets.UTF_8);
                return Arrays.asList(line.split("\0", -1)).contains(argument);
            }
        } catch (IOException e) {
            // It ended just now, or belongs to somebody else; either way it is not ours.
            return false;
        }
        return process.info()
                .commandLine()
                .filter(line -> line.contains(argument))
                .isPresent();
    }
}
