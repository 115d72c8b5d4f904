package org.stoachat.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Payara, unpacked. It comes into its place by one renaming, so that a half-unpacked one is never taken for whole. */
final class Distribution {

    private static final String TOP = "payara6";
    private static final String SOURCE = "unpacked-from";

    private final Path folder;
    private final Optional<Path> zip;

    Distribution(Settings settings) {
        folder = settings.payara();
        zip = settings.path(Setting.PAYARA_ZIP);
    }

    /** Whether it is there, and from the zip that is asked for; what somebody else unpacked is taken as it is. */
    boolean isCurrent() throws IOException {
        String source = source();
        return isThere() && (zip.isEmpty() || source.isEmpty() || source.equals(name(zip.get())));
    }

    /** The name of the zip that it was unpacked from; empty when somebody else has put it there. */
    String source() throws IOException {
        Path source = folder.resolve(SOURCE);
        return Files.exists(source) ? Files.readString(source) : "";
    }

    /** Whether any Payara is there. */
    boolean isThere() {
        return Files.exists(folder.resolve("glassfish/lib/client/appserver-cli.jar"));
    }

    /** Unpacks the zip, in place of another that was there. */
    void unpack(Progress progress) throws IOException {
        Path archive = zip.orElseThrow(() -> new DomainException("There is no Payara in " + folder
                + ": give its folder with stoa.payara, or its zip with stoa.payara.zip."));
        progress.step("Unpacking " + name(archive));
        Path parent = folder.getParent();
        Folders.createPrivate(parent);
        Path partial = parent.resolve(folder.getFileName() + ".partial");
        Folders.delete(partial);
        extract(archive, partial);
        Path unpacked = partial.resolve(TOP);
        Files.writeString(unpacked.resolve(SOURCE), name(archive));
        Folders.delete(folder);
        Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(partial);
    }

    private static void extract(Path archive, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the zip wants to write outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(in, path);
                    restoreExecutable(path);
                }
            }
        }
    }

    /** The stream shows no modes; scripts are what lies in folders named bin. */
    private static void restoreExecutable(Path file) {
        if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true)) {
            throw new DomainException("The file system of " + file + " keeps no executable files: choose another"
                    + " folder with stoa.home.");
        }
    }

    private static String name(Path archive) {
        return archive.getFileName().toString();
    }
}
