package org.stoachat.it.checker;

import java.net.URI;
import java.util.List;
import java.util.Random;

/** What all clients share. */
final class Environment {

    private final List<URI> sites;
    private final Journal journal;
    private volatile boolean posting = true;
    private volatile boolean ended;

    Environment(List<URI> sites, Journal journal) {
        this.sites = List.copyOf(sites);
        this.journal = journal;
    }

    /** The address of any of the servers. */
    URI site(Random random) {
        return sites.get(random.nextInt(sites.size()));
    }

    Journal journal() {
        return journal;
    }

    /** Whether clients post of their own accord. */
    boolean isPosting() {
        return posting;
    }

    void stopPosting() {
        posting = false;
    }

    /** Whether all is over. */
    boolean isEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
