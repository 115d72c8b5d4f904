package org.stoachat.it.load;

/**
 * How large a reference model is. The people stand in divisions of 15,000 users, these in departments of 1,500 and teams
 * of 150, by their number; of each 15 users 8 use the chat (80,000 of 150,000), the others are only known.
 *
 * @param divisions each of 15,000 users
 * @param entries access entries of categories and rooms together
 */
record ModelSize(int divisions, int smallRooms, int mediumRooms, int largeRooms, int entries) {

    static final int DIVISION = 15_000;
    static final int DEPARTMENT = 1_500;
    static final int TEAM = 150;

    /** So many times the reference user model of product.md §11; 2.74 has the 2,000,000 entries of the supported limit. */
    static ModelSize of(double scale) {
        return new ModelSize(
                (int) Math.max(1, Math.round(10 * scale)), (int) (32_000 * scale), (int) (1_067 * scale), 10, (int)
                        (731_088 * scale));
    }

    int users() {
        return divisions * DIVISION;
    }

    int departments() {
        return users() / DEPARTMENT;
    }

    int teams() {
        return users() / TEAM;
    }

    /** Members of a large room: 16,000 at scale 1. */
    int large() {
        return users() * 8 / 75;
    }

    int rooms() {
        return smallRooms + mediumRooms + largeRooms;
    }

    /** Whether a user uses the chat. */
    static boolean isActive(int user) {
        return user % 15 < 8;
    }
}
