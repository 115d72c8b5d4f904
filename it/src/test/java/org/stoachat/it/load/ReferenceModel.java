package org.stoachat.it.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The user model of product.md §11, made straight in the database of a server that is down: at scale 1 these are 150,000
 * users with 100 to 200 affiliations each, 33,077 rooms and 731,088 access entries. The same scale makes the same model
 * every time.
 */
final class ReferenceModel {

    /** As many rooms as a user of the model enters over all devices. */
    static final int ROOMS_OF_A_USER = 24;

    private static final long SEED = 20260101;

    private final ModelSize size;
    private final ModelPeople people;
    private final ModelGroups groups;
    private final ModelCategories categories;
    private final ModelRooms rooms;

    /** Works out a model of so many times the size of the reference. */
    ReferenceModel(double scale) {
        Random random = new Random(SEED);
        size = ModelSize.of(scale);
        people = new ModelPeople(size);
        groups = new ModelGroups(size, random);
        categories = new ModelCategories(size, groups, random);
        rooms = new ModelRooms(size, groups, categories, random);
    }

    /** Puts everything into a database with the schema and the demo content. */
    void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        people.insert(connection);
        groups.insert(connection);
        categories.insert(connection);
        rooms.insert(connection);
        ModelPeople.insertPasswords(connection, guests());
        connection.setAutoCommit(true);
    }

    /** Users who can sign in, with the demo password: 50 members of 24 rooms, and one user in the standing group. */
    IntStream guests() {
        return IntStream.concat(typical(), IntStream.of(newcomer()));
    }

    /** Users in exactly 24 rooms. */
    IntStream typical() {
        return rooms.usersInRooms(ROOMS_OF_A_USER).limit(50);
    }

    /** A user who is not active and not in the standing group, but in scope of its rooms. */
    int newcomer() {
        return size.users() - 1;
    }

    ModelSize size() {
        return size;
    }

    int entries() {
        return rooms.entries();
    }

    /** The group of 16,000 that stands in 1,000 rooms. */
    ModelGroup standing() {
        return groups.standing();
    }

    /** Two groups of 16,000 of which neither is in the other. */
    List<ModelGroup> spares() {
        return groups.spares();
    }

    /** A group of 15,000 users through four levels of groups. */
    ModelGroup divisionGroup() {
        return groups.top(0);
    }
}
