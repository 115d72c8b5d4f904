package org.stoachat.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stoachat.common.Parts;

/** What this server says to the others of its sessions: changes in batches, everything when asked. For one thread at a time. */
final class Announcer {

    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long EVERYTHING_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int USERS_AT_ONCE = 200;

    private final String server;
    private final Set<Long> changed = new HashSet<>();
    private final List<ServerMessage.Typing> typing = new ArrayList<>();
    private boolean everything;
    private boolean saidEverything;
    private long everythingNanos;
    private boolean spoke;
    private long spokeNanos;
    private long number;

    Announcer(String server) {
        this.server = server;
    }

    /** Somebody comes, goes, moves or is present otherwise. */
    void changed(long userId) {
        changed.add(userId);
    }

    void types(long roomId, Person person) {
        typing.add(new ServerMessage.Typing(roomId, person));
    }

    /** Another server needs to hear everything. */
    void sayEverything() {
        everything = true;
    }

    /**
     * What is to be said now, in this order. While no other server is known, heartbeats alone are said; under load they
     * are, too, and changes wait.
     *
     * @param asks servers that are to say everything
     */
    List<ServerMessage> next(Roster own, boolean heard, Set<String> asks, Shedding shedding, long now) {
        List<ServerMessage> messages = new ArrayList<>();
        boolean mute = shedding.sheds(Shedding.PARTICIPANTS);
        if (shedding.sheds(Shedding.TYPING) || !heard) {
            typing.clear();
        }
        Set<String> asking = spoke ? asks : Set.of(ServerMessage.EVERYBODY);
        if (everything && !mute && (!saidEverything || now - everythingNanos >= EVERYTHING_NANOS)) {
            everything = false;
            saidEverything = true;
            everythingNanos = now;
            messages.addAll(everything(own, asking));
        } else if (heard && !mute && !(changed.isEmpty() && typing.isEmpty() && asking.isEmpty())) {
            messages.addAll(changes(own, asking));
        } else if (!spoke || now - spokeNanos >= HEARTBEAT_NANOS) {
            messages.add(message(asking, 0, 0, List.of(), List.of(), List.of()));
        }
        if (!mute) {
            changed.clear();
        }
        typing.clear();
        if (!messages.isEmpty()) {
            spoke = true;
            spokeNanos = now;
        }
        return messages;
    }

    private List<ServerMessage> everything(Roster own, Set<String> asks) {
        List<List<Long>> parts = partsOf(own.users());
        List<ServerMessage> messages = new ArrayList<>();
        for (List<Long> some : parts) {
            List<ServerMessage.Typing> typists = messages.isEmpty() ? typing : List.of();
            messages.add(message(asks, messages.size() + 1, parts.size(), standings(own, some), List.of(), typists));
        }
        return messages;
    }

    private List<ServerMessage> changes(Roster own, Set<String> asks) {
        List<ServerMessage> messages = new ArrayList<>();
        for (List<Long> some : partsOf(changed)) {
            List<Long> gone =
                    some.stream().filter(userId -> own.find(userId) == null).toList();
            messages.add(message(asks, 0, 0, standings(own, some), gone, messages.isEmpty() ? typing : List.of()));
        }
        return messages;
    }

    private static List<List<Long>> partsOf(Collection<Long> users) {
        return users.isEmpty() ? List.of(List.of()) : Parts.of(users, USERS_AT_ONCE);
    }

    private static List<ServerMessage.Standing> standings(Roster own, List<Long> users) {
        return users.stream()
                .filter(userId -> own.find(userId) != null)
                .map(userId -> new ServerMessage.Standing(own.find(userId), own.rooms(userId)))
                .toList();
    }

    private ServerMessage message(
            Set<String> asks,
            int part,
            int parts,
            List<ServerMessage.Standing> users,
            List<Long> gone,
            List<ServerMessage.Typing> typists) {
        number++;
        return new ServerMessage(server, number, asks, part, parts, users, gone, List.copyOf(typists));
    }
}
