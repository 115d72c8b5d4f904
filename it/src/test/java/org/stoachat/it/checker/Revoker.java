package org.stoachat.it.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.stoachat.it.client.Answer;

/** Takes rooms from users and gives them back, in each way that rights go: as a member, as one of a group, by a denial. */
final class Revoker {

    /** An entry that comes or goes. */
    private record Way(String name, String entry, boolean takesByAdding, Set<UUID> rooms) {}

    private final World world;
    private final Journal journal;
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();

    Revoker(World world, Journal journal) {
        this.world = world;
        this.journal = journal;
    }

    /** Takes something from a user for a while; false when somebody else is at it with this user. */
    boolean revoke(Random random, long millis) {
        World.Room room = world.rooms().get(random.nextInt(world.rooms().size()));
        Account user = room.members().get(random.nextInt(room.members().size()));
        if (!busy.add(user.number())) {
            return false;
        }
        try {
            Way way = way(random, room, user);
            long asked = journal.now();
            call(way.takesByAdding() ? "PUT" : "DELETE", way.entry());
            long answered = journal.now();
            Pause.of(millis);
            long returned = journal.now();
            call(way.takesByAdding() ? "DELETE" : "PUT", way.entry());
            journal.add(new Revocation(user.number(), way.rooms(), way.name(), asked, answered, returned));
            journal.count("revoked: " + way.name());
            return true;
        } finally {
            busy.remove(user.number());
        }
    }

    private Way way(Random random, World.Room room, Account user) {
        boolean denied = room.kind() == World.Kind.OPEN || random.nextInt(4) == 0;
        if (denied) {
            String entry = "/categories/" + room.category() + "/denied/" + user.id();
            return new Way("denial", entry, true, rooms(room, List.of(World.Kind.values())));
        }
        if (room.kind() == World.Kind.BY_GROUP) {
            String entry = "/groups/" + room.group() + "/members/" + user.id();
            return new Way("group", entry, false, rooms(room, List.of(World.Kind.BY_GROUP)));
        }
        return new Way("member", "/rooms/" + room.id() + "/members/" + user.id(), false, Set.of(room.id()));
    }

    private Set<UUID> rooms(World.Room like, List<World.Kind> kinds) {
        return new HashSet<>(world.rooms().stream()
                .filter(room -> room.category().equals(like.category()) && kinds.contains(room.kind()))
                .map(World.Room::id)
                .collect(Collectors.toSet()));
    }

    /** What is gone already is as good as taken. */
    private void call(String method, String entry) {
        Answer answer = AdminCall.until(world.admin(), method, entry, method.equals("PUT") ? "" : null);
        if (answer.status() / 100 != 2 && answer.status() != 404) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
