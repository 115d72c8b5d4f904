package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** What has to be right before anything is touched. */
final class Preflight {

    private static final int JDK = 17;
    private static final long LEAST_SPACE = 1L << 30;

    private Preflight() {}

    /** Fails unless JDK, folder and disk will do; makes the folder. */
    static void check(Home home) {
        int jdk = Runtime.version().feature();
        if (jdk != JDK) {
            throw new DomainException("Stoa runs on JDK " + JDK + ", this is " + jdk + ": point JAVA_HOME at a JDK "
                    + JDK + " and try again.");
        }
        try {
            Folders.createPrivate(home.root());
            requireOurs(home.root());
            long space = Files.getFileStore(home.root()).getUsableSpace();
            if (space < LEAST_SPACE) {
                throw new DomainException("Only " + (space >> 20) + " MB are free under " + home.root()
                        + "; Stoa wants 1 GB: make room, or choose another folder with -Dstoa.home=… .");
            }
        } catch (FileSystemException e) {
            throw new DomainException(
                    home.root() + " cannot be used (" + e.getMessage() + "): choose another folder with"
                            + " -Dstoa.home=… .",
                    e);
        } catch (IOException e) {
            throw new DomainException(home.root() + " cannot be used (" + e.getMessage() + ").", e);
        }
    }

    private static void requireOurs(Path root) throws IOException {
        String me = System.getProperty("user.name");
        UserPrincipal owner = Files.getOwner(root);
        boolean mine = owner.getName().equals(me) || owner.getName().endsWith("\\" + me);
        if (!mine || !Files.isWritable(root)) {
            throw new DomainException(root + " belongs to " + owner.getName() + (mine ? " but is write-protected" : "")
                    + ", you are " + me + ": make it yours, or choose another folder with -Dstoa.home=… .");
        }
    }
}
