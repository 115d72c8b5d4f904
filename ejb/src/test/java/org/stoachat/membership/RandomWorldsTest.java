package org.stoachat.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.StoaException;
import org.stoachat.membership.ExplainedAccess.Action;
import org.stoachat.principal.AdministrativeRoleService;
import org.stoachat.principal.GroupMemberService;
import org.stoachat.principal.Location;
import org.stoachat.principal.PolicyAssignmentService;
import org.stoachat.principal.PolicyChange;
import org.stoachat.principal.PolicyDraft;
import org.stoachat.principal.PolicyService;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.SetDraft;
import org.stoachat.principal.SetService;
import org.stoachat.principal.UserDraft;
import org.stoachat.principal.UserService;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomProperties;
import org.stoachat.room.RoomType;

/**
 * Random worlds of nested groups, containers, scopes, denials, roles and policies, in which an independent slow oracle
 * agrees with {@link RoomAccess} for every user, room and action (product.md §4), before and after random changes made
 * through the services, with whatever is remembered meanwhile. The seed in a failure's name makes the world again.
 */
class RandomWorldsTest {

    private static final int CHANGES = 60;
    private static final List<RoomRole> ROLES = List.of(RoomRole.values());

    private final List<Somebody> users = new ArrayList<>();
    private final List<Somebody> groups = new ArrayList<>();
    private final List<Somebody> containers = new ArrayList<>();
    private final List<Place> categories = new ArrayList<>();
    private final List<Place> rooms = new ArrayList<>();
    private Core core;
    private Random random;
    private Caller boss;
    private UUID silence;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_oracle_agrees_for_every_user_room_and_action(long seed) {
        random = new Random(seed);
        try (Core started = Core.start()) {
            core = started;
            make(new World(core));
            compare("at first");
            int done = 0;
            for (int change = 0; change < CHANGES; change++) {
                String what = change();
                if (what != null) {
                    done++;
                    compare("after change " + change + ", " + what);
                }
            }
            assertTrue(done > CHANGES / 3, "most changes are refused: " + done);
            explainAll();
        }
    }

    @Test
    void the_oracle_sees_the_container_trap() {
        try (Core started = Core.start()) {
            World world = new World(started);
            Somebody office = world.container("Office");
            Somebody group = world.group("Group", office);
            Somebody user = world.user("User");
            world.join(user, group);
            Oracle oracle = new Oracle(started);
            assertEquals(Set.of(user.id(), group.id()), oracle.affiliations(user.id()));
            assertEquals(Set.of(group.id(), office.id()), oracle.affiliations(group.id()));
        }
    }

    private void make(World world) {
        boss = world.administrator("Boss").caller();
        silence = core.get(PolicyService.class)
                .create(boss, new PolicyDraft("Silence", "", "user", null, false, false))
                .id();
        for (int i = 0; i < 4; i++) {
            containers.add(
                    i > 0 && random.nextBoolean()
                            ? world.container("Container " + i, any(containers))
                            : world.container("Container " + i));
        }
        for (int i = 0; i < 7; i++) {
            groups.add(world.group("Group " + i, random.nextBoolean() ? any(containers) : null));
            for (int inner = 0; inner < i; inner++) {
                if (random.nextInt(4) == 0) {
                    world.nest(groups.get(inner), groups.get(i));
                }
            }
        }
        for (int i = 0; i < 14; i++) {
            users.add(
                    i < 2
                            ? world.administrator("Administrator " + i)
                            : world.user("User " + i, random.nextInt(4) == 0 ? null : any(containers)));
            for (Somebody group : groups) {
                if (random.nextInt(5) == 0) {
                    world.join(users.get(i), group);
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            Place category = world.category("Category " + i);
            categories.add(category);
            pick(4).forEach(principal -> world.enter(category, "allowed", principal));
            pick(2).forEach(principal -> world.enter(category, "denied", principal));
        }
        for (int i = 0; i < 14; i++) {
            Place room = world.room(
                    "Room " + i,
                    any(categories),
                    any(List.of("normal", "auditorium")),
                    any(List.of("open", "closed", "secret")));
            rooms.add(room);
            ROLES.forEach(role -> pick(3).forEach(principal -> world.appoint(room, role.code(), principal)));
        }
    }

    private Somebody anybody() {
        return any(any(List.of(users, users, groups, containers)));
    }

    /** Up to some principals, each once. */
    private Set<Somebody> pick(int most) {
        return Stream.generate(this::anybody).limit(random.nextInt(most + 1)).collect(Collectors.toSet());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Makes a change through a service; tells which, or nothing when it was refused. */
    private String change() {
        Somebody user = any(users);
        Somebody anybody = anybody();
        Somebody group = any(groups);
        Place room = any(rooms);
        Place category = any(categories);
        boolean add = random.nextBoolean();
        try {
            switch (random.nextInt(12)) {
                case 0, 1 -> {
                    RoomRole role = any(ROLES);
                    MembershipService lists = core.get(MembershipService.class);
                    if (add) {
                        Caller by =
                                random.nextBoolean() ? any(users.subList(0, 2)).caller() : boss;
                        Somebody whom = random.nextInt(3) == 0 ? any(users.subList(0, 2)) : anybody;
                        lists.add(by, room.publicId(), role, whom.publicId(), false);
                    } else {
                        lists.remove(boss, room.publicId(), role, anybody.publicId(), false);
                    }
                    return "roles of " + room.name();
                }
                case 2, 3 -> {
                    GroupMemberService members = core.get(GroupMemberService.class);
                    if (add) {
                        members.add(boss, group.publicId(), anybody.publicId());
                    } else {
                        members.remove(boss, group.publicId(), anybody.publicId());
                    }
                    return "members of " + group.name();
                }
                case 4, 5 -> {
                    ScopeService scopes = core.get(ScopeService.class);
                    CategoryList list = any(List.of(CategoryList.ALLOWED, CategoryList.DENIED));
                    if (add) {
                        scopes.enter(boss, category.publicId(), list, anybody.publicId(), random.nextInt(4) == 0);
                    } else {
                        scopes.takeOut(boss, category.publicId(), list, anybody.publicId(), random.nextInt(4) == 0);
                    }
                    return "scope of " + category.name();
                }
                case 6 -> {
                    core.get(RoomService.class)
                            .change(boss, room.publicId(), null, this::changed, random.nextInt(4) == 0);
                    return "properties of " + room.name();
                }
                case 7 -> {
                    core.get(UserService.class)
                            .change(
                                    boss,
                                    user.publicId(),
                                    new UserDraft(null, null, null, null, null, add, null),
                                    null);
                    return "disabling of " + user.name();
                }
                case 8 -> {
                    core.get(UserService.class)
                            .change(
                                    boss,
                                    user.publicId(),
                                    new UserDraft(null, null, null, null, null, null, place(add)),
                                    null);
                    return "container of " + user.name();
                }
                case 9 -> {
                    Somebody container = any(containers);
                    core.get(SetService.class)
                            .change(
                                    boss,
                                    PrincipalKind.CONTAINER,
                                    container.publicId(),
                                    new SetDraft(null, place(add)),
                                    null);
                    return "place of " + container.name();
                }
                case 10 -> {
                    core.get(PolicyService.class).change(boss, silence, new PolicyChange(null, null, add, null), null);
                    return "the policy";
                }
                default -> {
                    if (add) {
                        core.get(PolicyAssignmentService.class).assign(boss, silence, user.publicId(), false);
                    } else if (random.nextBoolean()) {
                        core.get(PolicyAssignmentService.class).unassign(boss, silence, user.publicId(), false);
                    } else {
                        core.get(AdministrativeRoleService.class)
                                .revoke(boss, user.publicId(), AdministrativeRole.ADMINISTRATOR);
                    }
                    return "policy or role of " + user.name();
                }
            }
        } catch (StoaException refusal) {
            return null;
        }
    }

    private Location place(boolean somewhere) {
        return new Location(somewhere ? any(containers).publicId() : null);
    }

    private RoomProperties changed(RoomProperties before) {
        return new RoomProperties(
                before.name(),
                before.description(),
                random.nextInt(3) == 0 ? any(categories).publicId() : before.categoryId(),
                any(List.of(RoomType.values())),
                any(List.of(Privacy.values())),
                before.invitations(),
                before.addInId(),
                random.nextInt(3) == 0);
    }

    private void compare(String when) {
        Oracle oracle = new Oracle(core);
        RoomAccess access = core.get(RoomAccess.class);
        List<Long> keys = rooms.stream().map(Place::id).toList();
        Map<Long, List<RoomRights>> judged = core.inTransaction(
                () -> access.now().judge(users.stream().collect(Collectors.toMap(Somebody::id, user -> keys))));
        for (Somebody user : users) {
            for (RoomRights rights : judged.get(user.id())) {
                assertEquals(
                        oracle.actions(user.id(), rights.room().internalId()),
                        actions(rights),
                        () -> when + ": " + user.name() + " in " + rights.room().name());
            }
            List<RoomRights> found = core.inTransaction(() -> access.now()
                    .find(user.caller(), rooms.stream().map(Place::publicId).toList()));
            assertEquals(
                    judged.get(user.id()).stream()
                            .filter(RoomRights::mayFind)
                            .map(RoomRights::room)
                            .toList(),
                    found.stream().map(RoomRights::room).toList());
        }
    }

    private static Set<String> actions(RoomRights rights) {
        Set<String> actions = new TreeSet<>();
        Map.of(
                        "find", rights.mayFind(),
                        "read", rights.mayRead(),
                        "post", rights.mayPost(),
                        "seeMembers", rights.maySeeMembers(),
                        "manage", rights.mayManage())
                .forEach((action, allowed) -> {
                    if (allowed) {
                        actions.add(action);
                    }
                });
        return actions;
    }

    /** R-NEW-4: what is explained is what is judged, and each answer has its reasons. */
    private void explainAll() {
        ExplainService service = core.get(ExplainService.class);
        RoomAccess access = core.get(RoomAccess.class);
        for (Somebody user : users) {
            for (Place room : rooms.subList(0, 5)) {
                Set<String> judged = core.inTransaction(() -> actions(
                        access.now().judge(user.id(), List.of(room.id())).get(0)));
                ExplainedAccess explained = service.explain(boss, room.publicId(), user.publicId());
                Set<String> told = explained.actions().stream()
                        .filter(Action::allowed)
                        .map(Action::action)
                        .filter(Set.of("find", "read", "post", "seeMembers", "manage")::contains)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(judged, told, () -> user.name() + " in " + room.name());
                explained
                        .actions()
                        .forEach(action -> assertFalse(action.reasons().isEmpty(), () -> action + " " + explained));
                explained.roles().forEach(ground -> assertFalse(ground.way().isEmpty(), explained::toString));
            }
        }
    }
}
