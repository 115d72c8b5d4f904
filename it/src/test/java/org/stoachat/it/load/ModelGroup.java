package org.stoachat.it.load;

import java.util.stream.IntStream;

/** A group of a reference model. */
final class ModelGroup {

    private final int number;
    private final String name;
    private final int[] users;
    private final int[] parents;

    /** A group with the numbers of the users in it and of the groups that it is in. */
    ModelGroup(int number, String name, int[] users, int[] parents) {
        this.number = number;
        this.name = name;
        this.users = users;
        this.parents = parents;
    }

    int number() {
        return number;
    }

    long id() {
        return ModelIds.group(number);
    }

    String name() {
        return name;
    }

    /** The users that are its direct members. */
    IntStream users() {
        return IntStream.of(users);
    }

    /** The groups that it is a direct member of, all with a smaller number. */
    IntStream parents() {
        return IntStream.of(parents);
    }
}
