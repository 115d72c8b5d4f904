package org.stoachat.it.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of a reference model, far above those that the sequences give out during a measurement. */
final class ModelIds {

    private static final long USERS = 10_000_000;
    private static final long CONTAINERS = 20_000_000;
    private static final long GROUPS = 30_000_000;
    private static final long CATEGORIES = 10_000_000;
    private static final long ROOMS = 10_000_000;

    private ModelIds() {}

    static long user(int number) {
        return USERS + number;
    }

    static long container(int number) {
        return CONTAINERS + number;
    }

    static long group(int number) {
        return GROUPS + number;
    }

    static long category(int number) {
        return CATEGORIES + number;
    }

    static long room(int number) {
        return ROOMS + number;
    }

    static UUID publicPrincipal(long id) {
        return scattered("principal", id);
    }

    static UUID publicCategory(long id) {
        return scattered("category", id);
    }

    static UUID publicRoom(long id) {
        return scattered("room", id);
    }

    /** As random as a real one, so that indexes have as much work with it, but always the same. */
    private static UUID scattered(String concept, long id) {
        return UUID.nameUUIDFromBytes((concept + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
