package org.stoachat.it.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Chromium that the browser tests use: the one that {@code stoa.browser} or {@code STOA_BROWSER} names, else one
 * that is installed, else, for root on Debian, one that is installed now. Run as a program before the tests, it fails
 * with one line where there is none.
 */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path APT = Path.of("/usr/bin/apt-get");

    private Chromium() {}

    /** Makes sure that there is a browser. */
    public static void main(String... arguments) {
        System.out.println("The browser of the tests: " + require());
    }

    /** The program to start. */
    static Path require() {
        String named = System.getProperty("stoa.browser", "");
        if (named.isBlank()) {
            named = Optional.ofNullable(System.getenv("STOA_BROWSER")).orElse("");
        }
        if (!named.isBlank()) {
            Path browser = Path.of(named.strip());
            if (!Files.isExecutable(browser)) {
                throw new IllegalStateException("stoa.browser is " + browser + ", which is no program.");
            }
            return browser;
        }
        return installed()
                .or(Chromium::installNow)
                .orElseThrow(() -> new IllegalStateException("The browser tests need a Chromium: install the package"
                        + " chromium (Debian: apt-get install chromium), or name one with -Dstoa.browser=… ."));
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installNow() {
        boolean possible =
                Files.isExecutable(APT) && System.getProperty("user.name").equals("root");
        if (possible) {
            System.out.println("Installing the package chromium for the browser tests");
            run(APT.toString(), "-q", "update");
            run(APT.toString(), "-q", "install", "-y", "--no-install-recommends", "chromium");
        }
        return installed();
    }

    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                System.out.println(String.join(" ", command) + " ended with " + status);
            }
        } catch (IOException e) {
            System.out.println(String.join(" ", command) + " did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
