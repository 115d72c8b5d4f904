package org.stoachat.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Who is in which room, how present they are, and who is typing: on this server by what its sessions do, on the others by
 * what those say. A user is in a room when one of their sessions is, on whatever server. Thread-safe; nothing blocks.
 */
@ApplicationScoped
public class Participants {

    private final String server;
    private final LongSupplier nanos;
    private final OwnSessions own = new OwnSessions();
    private final OtherServers others = new OtherServers();
    private final Announcer announcer;
    private final Map<Long, RoomDisplay> displays = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Map<Long, Map<Long, Person>> typing = new HashMap<>();

    /** The participants of a server that has just started, under a name of its own. */
    public Participants() {
        this(UUID.randomUUID().toString(), System::nanoTime);
    }

    /**
     * The same with a name and a clock.
     *
     * @param nanos a clock in nanoseconds that never runs backwards
     */
    Participants(String server, LongSupplier nanos) {
        this.server = server;
        this.nanos = nanos;
        this.announcer = new Announcer(server);
    }

    /** A session has connected; it is in no room yet, and its user online. */
    public synchronized void connect(Object session, Person person) {
        touched.addAll(own.connect(session, person));
        announcer.changed(person.internalId());
    }

    /** A session has gone, with all that it was. */
    public synchronized void disconnect(Object session) {
        Person person = own.person(session);
        if (person != null) {
            touched.addAll(own.disconnect(session));
            announcer.changed(person.internalId());
        }
    }

    /** A session enters a room, or is there already. */
    public synchronized void enter(Object session, long roomId) {
        touched.add(roomId);
        if (own.enter(session, roomId)) {
            announcer.changed(own.person(session).internalId());
        }
    }

    /** A session leaves a room, of its own accord or not. */
    public synchronized void leave(Object session, long roomId) {
        if (own.leave(session, roomId)) {
            touched.add(roomId);
            announcer.changed(own.person(session).internalId());
        }
        if (own.roster().in(roomId).isEmpty()) {
            displays.remove(roomId);
        }
    }

    /** A session says how present its user is. */
    public synchronized void setState(Object session, PresenceState state) {
        Person person = own.person(session);
        if (person != null) {
            touched.addAll(own.setState(session, state));
            announcer.changed(person.internalId());
        }
    }

    /** Somebody types in a room, for at least five seconds. */
    public synchronized void type(long roomId, Person person) {
        types(roomId, person);
        announcer.types(roomId, person);
    }

    private void types(long roomId, Person person) {
        typing.computeIfAbsent(roomId, id -> new LinkedHashMap<>()).put(person.internalId(), person);
        touched.add(roomId);
    }

    /** How many users are in a room. */
    public synchronized int count(long roomId) {
        return others.isEmpty() ? own.roster().in(roomId).size() : in(roomId).size();
    }

    /** Keys of the users who are in a room. */
    public synchronized Set<Long> in(long roomId) {
        Set<Long> users = new HashSet<>(own.roster().in(roomId));
        others.rosters().forEach(roster -> users.addAll(roster.in(roomId)));
        return users;
    }

    /**
     * Takes what a server has said, this one included.
     *
     * @throws IllegalArgumentException when it is nothing that servers say
     */
    public synchronized void hear(String text) {
        ServerMessage message = ServerMessage.decode(text);
        if (message.server().equals(server)) {
            return;
        }
        boolean asked = message.asks().contains(server) || message.asks().contains(ServerMessage.EVERYBODY);
        if (asked || !others.knows(message.server())) {
            announcer.sayEverything();
        }
        touched.addAll(others.take(message, nanos.getAsLong()));
        message.typing().forEach(typist -> types(typist.roomId(), typist.person()));
    }

    /** What this server has to say to the others now, in this order; to be asked for every second or oftener. */
    public synchronized List<String> say(Shedding shedding) {
        long now = nanos.getAsLong();
        touched.addAll(others.dropSilent(now));
        return announcer.next(own.roster(), !others.isEmpty(), others.toAsk(now), shedding, now).stream()
                .map(ServerMessage::encode)
                .toList();
    }

    /** Whether something may have to be told in some room. */
    public synchronized boolean isDue() {
        return !due(nanos.getAsLong()).isEmpty();
    }

    /** The rooms of this server in which something may have to be told now; each is given once. */
    public synchronized List<Long> due() {
        touched.removeIf(roomId -> own.roster().in(roomId).isEmpty());
        typing.keySet().retainAll(touched);
        List<Long> due = due(nanos.getAsLong());
        due.forEach(touched::remove);
        return due;
    }

    private List<Long> due(long now) {
        return touched.stream()
                .filter(roomId ->
                        !displays.containsKey(roomId) || displays.get(roomId).isDue(now))
                .toList();
    }

    /**
     * What the sessions in a room that is due are to be told.
     *
     * @param limit up to how many participants they see who is there
     */
    public synchronized RoomNews news(long roomId, int limit, Shedding shedding) {
        Map<Long, Present> present = present(roomId);
        Map<Long, Person> typists = typing.getOrDefault(roomId, Map.of());
        typing.remove(roomId);
        RoomDisplay display = displays.computeIfAbsent(roomId, id -> new RoomDisplay());
        RoomNews news = display.next(
                present,
                limit,
                !shedding.sheds(Shedding.PRESENCE),
                shedding.sheds(Shedding.TYPING) ? List.of() : List.copyOf(typists.values()),
                nanos.getAsLong());
        if (display.isBehind(present)) {
            touched.add(roomId);
        }
        if (own.roster().in(roomId).isEmpty()) {
            displays.remove(roomId);
        }
        return news;
    }

    /** Somebody in the room was not told: it is due again. */
    public synchronized void again(long roomId) {
        touched.add(roomId);
    }

    private Map<Long, Present> present(long roomId) {
        Map<Long, Present> present = new HashMap<>();
        for (Long userId : in(roomId)) {
            Present merged = own.roster().find(userId);
            for (Roster roster : others.rosters()) {
                merged = merge(merged, roster.find(userId));
            }
            present.put(userId, merged);
        }
        return present;
    }

    private static Present merge(Present one, Present other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Present(one.person(), one.state().or(other.state()));
    }
}
