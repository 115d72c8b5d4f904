package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.principal.Principals;
import org.stoachat.principal.Standing;

/**
 * The only judge of who may do what in which room. Rights are those of the database at the time of the call: what is
 * remembered here is good only while the number of the log of changes of rights, read first, is still the same.
 */
@ApplicationScoped
public class RoomAccess {

    private static final int REMEMBERED = 200_000;

    /** What was read at one number of the log. */
    private record Epoch(long number, Map<Long, Standing> standings, Map<Key, RoomRights> rights) {
        Epoch(long number) {
            this(number, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private record Key(long userId, UUID roomId) {}

    @Inject
    private AccessLog log;

    @Inject
    private Principals principals;

    @Inject
    private RightsRepository repository;

    private volatile Epoch current = new Epoch(-1);

    /** Judges by the rights as they are now, at one number of the log of changes of rights. */
    public Judgement now() {
        return new Judgement(epoch());
    }

    /** Rights at one moment; see {@link #now()}. Good for one transaction. */
    public final class Judgement {

        private final Epoch epoch;

        private Judgement(Epoch epoch) {
            this.epoch = epoch;
        }

        /** The rights in one room, or nothing when there is no such room or the caller may not know of it. */
        public Optional<RoomRights> find(Caller caller, UUID roomId) {
            return judge(caller, roomId).filter(RoomRights::mayFind);
        }

        /**
         * The rights of somebody who may know of the room.
         *
         * @throws NotFoundException {@code room.not-found}
         */
        public RoomRights requireFinder(Caller caller, UUID roomId) {
            return find(caller, roomId).orElseThrow(RoomAccess::notFound);
        }

        /**
         * The rights of somebody who may read the room.
         *
         * @throws NotFoundException {@code room.not-found}
         * @throws DeniedException {@code room.not-member}
         */
        public RoomRights requireReader(Caller caller, UUID roomId) {
            RoomRights rights = requireFinder(caller, roomId);
            if (!rights.mayRead()) {
                throw new DeniedException("room.not-member", "Only members read this room.");
            }
            return rights;
        }

        /**
         * The rights of somebody who may post in the room.
         *
         * @throws NotFoundException {@code room.not-found}
         * @throws DeniedException {@code room.not-member} or {@code room.presenters-only}
         */
        public RoomRights requirePoster(Caller caller, UUID roomId) {
            RoomRights rights = requireReader(caller, roomId);
            if (!rights.mayPost()) {
                throw new DeniedException("room.presenters-only", "Only presenters post in this auditorium.");
            }
            return rights;
        }

        /**
         * The rights of somebody who may manage the room.
         *
         * @throws NotFoundException {@code room.not-found}
         * @throws DeniedException {@code room.not-manager}
         */
        public RoomRights requireManager(Caller caller, UUID roomId) {
            RoomRights rights = requireFinder(caller, roomId);
            if (!rights.mayManage()) {
                throw new DeniedException("room.not-manager", "Only managers of the room and administrators do this.");
            }
            return rights;
        }

        /** The rights in many rooms, of those that the caller may know of, in two statements for up to 500. */
        public List<RoomRights> find(Caller caller, Collection<UUID> roomIds) {
            return repository.rights(standing(caller.userId()), roomIds, epoch.number).stream()
                    .filter(RoomRights::mayFind)
                    .toList();
        }

        /** Rooms that the caller may find, by name. */
        List<RoomRights> findable(Caller caller, String nameLike, RightsRepository.Position after, int limit) {
            return repository.findable(standing(caller.userId()), nameLike, after, limit, epoch.number);
        }

        /** The rights in many rooms by key in the database, also of those that the user may not know of. */
        public List<RoomRights> judge(long userId, Collection<Long> roomInternalIds) {
            return repository.rightsByKey(standing(userId), roomInternalIds, epoch.number);
        }

        /** How a user stands, apart from any room. */
        public Standing standing(long userId) {
            return epoch.standings.computeIfAbsent(userId, principals::standing);
        }

        /** The number of the log that all this is at least as new as. */
        public long number() {
            return epoch.number;
        }

        private Optional<RoomRights> judge(Caller caller, UUID roomId) {
            Key key = new Key(caller.userId(), roomId);
            RoomRights known = epoch.rights.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<RoomRights> read =
                    repository.rights(standing(caller.userId()), List.of(roomId), epoch.number).stream()
                            .findFirst();
            read.ifPresent(rights -> epoch.rights.put(key, rights));
            return read;
        }
    }

    /** What may be remembered at the number that this transaction sees; a newer number forgets everything. */
    private Epoch epoch() {
        long number = log.newest();
        Epoch epoch = current;
        if (epoch.number != number || epoch.rights.size() > REMEMBERED || epoch.standings.size() > REMEMBERED) {
            epoch = new Epoch(number);
            current = epoch;
        }
        return epoch;
    }

    private static NotFoundException notFound() {
        return new NotFoundException("room.not-found", "There is no such room.");
    }
}
