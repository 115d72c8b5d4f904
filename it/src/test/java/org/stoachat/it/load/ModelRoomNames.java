package org.stoachat.it.load;

import java.util.List;

/** The names of the rooms of a reference model. */
final class ModelRoomNames {

    private static final List<String> ADJECTIVES = List.of(
            "Northern",
            "Early",
            "Silent",
            "Joint",
            "Second",
            "Central",
            "Open",
            "Final",
            "Green",
            "Coastal",
            "Urgent",
            "Weekly",
            "Global",
            "Hidden",
            "Modern");
    private static final List<String> SUBJECTS = List.of(
            "harbour",
            "copper",
            "turbine",
            "pricing",
            "bridge",
            "audit",
            "railway",
            "payment",
            "battery",
            "canteen",
            "desk",
            "pipeline",
            "factory",
            "customer",
            "legal",
            "tender",
            "safety",
            "network",
            "training",
            "budget");
    private static final List<String> KINDS = List.of(
            "review", "project", "operations", "support", "planning", "alerts", "forum", "team", "news", "task");

    private ModelRoomNames() {}

    /** The name of a room; the words of names repeat, the number does not. */
    static String of(int number) {
        int mixed = Integer.reverse(number * 0x9E3779B1) >>> 1;
        return ADJECTIVES.get(mixed % ADJECTIVES.size())
                + " " + SUBJECTS.get(mixed / 16 % SUBJECTS.size())
                + " " + KINDS.get(mixed / 512 % KINDS.size())
                + " " + number;
    }
}
