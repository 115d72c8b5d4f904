package org.stoachat.domain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Only one command at a time works on a home; the system frees the lock when its holder dies. */
final class Lock {

    /** What is done under the lock. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private Lock() {}

    /** Does the work under the home's lock, or fails at once when somebody else holds it. */
    static void holding(Home home, Work work) throws IOException {
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!tryLock(channel)) {
                throw new DomainException(
                        "Another command is at work on " + home.root() + ": wait until it has ended.");
            }
            work.run();
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this process.
            return false;
        }
    }
}
