package org.stoachat.it.client;

import java.util.List;
import java.util.UUID;

/** Rooms and people of the demo content (sql/demo), by their public ids. */
public final class DemoContent {

    /** Open to everybody. */
    public static final UUID LOBBY = room(1);
    /** Open auditorium; Carol and the administrator present. */
    public static final UUID ANNOUNCEMENTS = room(2);
    /** Closed; Alice manages, the bridge team (Alice and Bob) are members. */
    public static final UUID HARBOUR_BRIDGE = room(3);
    /** Secret; Alice and Carol are members. */
    public static final UUID TENDER = room(4);
    /** Open to engineering. */
    public static final UUID TOOLS = room(5);
    /** Open to traders, but Erin is denied. */
    public static final UUID MORNING_CALL = room(6);
    /** Open to everybody; no history is kept. */
    public static final UUID COFFEE_CORNER = room(7);
    /** Closed auditorium of Alice, Bob and Carol; Alice presents. */
    public static final UUID DESIGN_REVIEW = room(8);
    /** Disabled. */
    public static final UUID OLD_CANTEEN = room(9);

    /** A room that does not exist. */
    public static final UUID NOWHERE = UUID.fromString("5f0e0000-0000-4000-8000-00000000dead");

    public static final UUID ALICE = user(41);
    public static final UUID BOB = user(42);
    public static final UUID CAROL = user(43);
    public static final UUID DAVE = user(44);
    public static final UUID ERIN = user(45);

    /** The sign-in names of all demo users, the administrator last. */
    public static final List<String> USERS = List.of("alice", "bob", "carol", "dave", "erin", "admin");

    private DemoContent() {}

    private static UUID room(int number) {
        return UUID.fromString("5f0e0000-0000-4000-8000-0000000000%02d".formatted(number));
    }

    private static UUID user(int number) {
        return UUID.fromString("5f0c0000-0000-4000-8000-0000000000%02d".formatted(number));
    }
}
