package org.stoachat.domain;

import java.io.PrintStream;
import java.time.Duration;

/** Tells somebody who waits what is being done. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = step -> {};

    /** A step that begins now, in a few words. */
    void step(String what);

    /** One line a step, with the seconds since now in front. */
    static Progress to(PrintStream out) {
        long start = System.nanoTime();
        return what -> out.printf(
                "  %3d s  %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), what);
    }
}
