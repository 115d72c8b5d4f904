package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.HiddenException;
import org.stoachat.common.NotFoundException;
import org.stoachat.principal.Standing;
import org.stoachat.principal.Standings;

/**
 * The only judge of who may do what in which room. Rights are those of the database at the time of the call: what is
 * remembered was read at a number of the log of changes of rights and is used while nothing that it depends on has
 * changed under a greater one.
 */
@ApplicationScoped
public class RoomAccess {

    private static final int CHANGES_AT_ONCE = 1_000;
    private static final String NOT_FOUND = "room.not-found";
    private static final String NO_SUCH_ROOM = "There is no such room.";

    @Inject
    private AccessLog log;

    @Inject
    private Standings standings;

    @Inject
    private RightsRepository repository;

    private final RightsMemory memory = new RightsMemory();

    /**
     * Judges by the rights as they are now, at one number of the log of changes of rights. In a transaction that changes
     * rights itself it is asked either before the first change, or after a change was numbered.
     */
    public Judgement now() {
        long number = log.newest();
        RightsMemory usable = log.isSettled(number) ? memory : new RightsMemory();
        long known = usable.changes().known();
        if (known < number) {
            boolean few = usable == memory && known >= 0 && number - known <= CHANGES_AT_ONCE;
            usable.changes().take(known, number, few ? log.after(known, CHANGES_AT_ONCE) : List.of());
        }
        return new Judgement(new RightsSource(standings, repository, usable, number));
    }

    /** How a user stood when they were last looked at; nothing when that is not remembered. */
    public Optional<Standing> lastStanding(long userId) {
        return Optional.ofNullable(memory.standings().lastStanding(userId));
    }

    /** Rights at one moment; see {@link #now()}. Good for one transaction. */
    public static final class Judgement {

        private final RightsSource source;

        private Judgement(RightsSource source) {
            this.source = source;
        }

        /** The rights in one room, or nothing when there is no such room or the caller may not know of it. */
        public Optional<RoomRights> find(Caller caller, UUID roomId) {
            return find(caller, List.of(roomId)).stream().findFirst();
        }

        /**
         * The rights of somebody who may know of the room.
         *
         * @throws NotFoundException {@code room.not-found}, a {@link HiddenException} when the room exists
         */
        public RoomRights requireFinder(Caller caller, UUID roomId) {
            Standing standing = standing(caller.userId());
            RoomRights rights = source.roomsById(List.of(roomId)).stream()
                    .map(room -> source.judge(standing, room))
                    .findFirst()
                    .orElseThrow(RoomAccess::notFound);
            if (!rights.mayFind()) {
                throw new HiddenException(NOT_FOUND, NO_SUCH_ROOM);
            }
            return rights;
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

        /** The rights in many rooms, of those that the caller may know of; at most two statements for up to 500. */
        public List<RoomRights> find(Caller caller, Collection<UUID> roomIds) {
            return judge(caller, roomIds).stream().filter(RoomRights::mayFind).toList();
        }

        /** The same for all rooms that exist, also of those that the caller may not know of and is not to hear of. */
        public List<RoomRights> judge(Caller caller, Collection<UUID> roomIds) {
            Standing standing = standing(caller.userId());
            return source.roomsById(roomIds).stream()
                    .map(room -> source.judge(standing, room))
                    .toList();
        }

        /** The rights in many rooms by key in the database, also of those that the user may not know of. */
        public List<RoomRights> judge(long userId, Collection<Long> roomInternalIds) {
            Standing standing = standing(userId);
            return source.roomsByKey(roomInternalIds).stream()
                    .map(room -> source.judge(standing, room))
                    .toList();
        }

        /** The rights of many users, each in rooms of their own: a statement for 500 users and one for 500 rooms. */
        public Map<Long, List<RoomRights>> judge(Map<Long, ? extends Collection<Long>> roomInternalIdsByUser) {
            return source.judge(roomInternalIdsByUser);
        }

        /**
         * The rights of somebody in a room by key in the database, with all that they were judged by.
         *
         * @throws NotFoundException {@code room.not-found}
         */
        Judged judge(Standing standing, long roomInternalId) {
            return source.roomsByKey(List.of(roomInternalId)).stream()
                    .map(room -> source.judgedBy(standing, room))
                    .findFirst()
                    .orElseThrow(RoomAccess::notFound);
        }

        /** How a user stands, apart from any room. */
        public Standing standing(long userId) {
            return standings(List.of(userId)).get(userId);
        }

        /**
         * How users stand, apart from any room: one statement for 500 of whom nothing is remembered, and one for 1,000
         * groups and containers of theirs of which nothing is remembered.
         */
        public Map<Long, Standing> standings(Collection<Long> userIds) {
            return source.standings(userIds);
        }

        /** Those of some categories in whose scope somebody is. */
        public Set<Long> inScope(Standing standing, Collection<Long> categoryIds) {
            return source.inScope(standing, categoryIds);
        }

        /** Who is entered for a role in some rooms: the rooms by principal. A statement for 500 rooms. */
        public Map<Long, Set<Long>> entered(Collection<Long> roomInternalIds) {
            return source.entered(roomInternalIds);
        }

        /** The number of the log that all this is at least as new as. */
        public long number() {
            return source.number();
        }
    }

    private static NotFoundException notFound() {
        return new NotFoundException(NOT_FOUND, NO_SUCH_ROOM);
    }
}
