package org.stoachat.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stoachat.membership.ExplainedAccess.Action;
import org.stoachat.principal.Standing;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/**
 * Tells for each action of the table of product.md §4 what allows it or stands against it. Whether it is allowed is
 * never judged here: that is what {@link RoomRights} says.
 *
 * @param denied whether the category denies an affiliation
 * @param creator whether an affiliation is entered as creator of the category
 */
record Reasons(RoomRights rights, Standing standing, boolean denied, boolean creator) {

    private static final String ADMINISTRATOR = "administrator";
    private static final String NOT_MEMBER = "not-member";

    /** Every action with its reasons. */
    List<Action> actions() {
        return List.of(
                action("find", rights.mayFind(), found(), against("secret-room")),
                action("read", rights.mayRead(), reading(), against(NOT_MEMBER)),
                action("seeMembers", rights.maySeeMembers(), seeing(), against(NOT_MEMBER)),
                action("post", rights.mayPost(), posting(), notPosting()),
                action("manage", rights.mayManage(), managing(), against("not-manager")),
                action("createRoom", mayCreate(), creating(), againstCreating()),
                action("move", rights.administrator(), List.of(ADMINISTRATOR), againstMoving()),
                action("administer", rights.administrator(), List.of(ADMINISTRATOR), List.of("not-administrator")));
    }

    private static Action action(String name, boolean allowed, List<String> because, List<String> against) {
        return new Action(name, allowed, allowed ? because : against);
    }

    private List<String> found() {
        Stream<String> scope =
                rights.inScope() && standsOpen(Privacy.OPEN, Privacy.CLOSED) ? Stream.of("in-scope") : Stream.empty();
        return Stream.concat(administratorOrRoles(), scope).toList();
    }

    private List<String> reading() {
        List<String> because = new ArrayList<>();
        if (rights.heldRoles().contains(RoomRole.MEMBER)) {
            because.add(rights.inScope() ? "member" : "own-entry");
        }
        if (isOpenToThem()) {
            because.add("open-room");
        }
        return because;
    }

    private List<String> seeing() {
        Stream<String> open = isOpenToThem() ? Stream.of("open-room") : Stream.empty();
        return Stream.concat(administratorOrRoles(), open).toList();
    }

    private List<String> posting() {
        return rights.room().type() == RoomType.AUDITORIUM ? List.of("presenter") : reading();
    }

    private List<String> notPosting() {
        return rights.mayRead() ? List.of("not-presenter") : against(NOT_MEMBER);
    }

    private List<String> managing() {
        return administratorOrRoles()
                .filter(reason -> reason.equals(ADMINISTRATOR) || reason.equals("manager"))
                .toList();
    }

    private boolean mayCreate() {
        return rights.administrator() || (rights.mayChat() && rights.inScope() && creator);
    }

    private List<String> creating() {
        return rights.administrator() ? List.of(ADMINISTRATOR) : List.of("creator");
    }

    private List<String> againstCreating() {
        List<String> against = new ArrayList<>(againstThem());
        againstScope().forEach(against::add);
        if (!creator) {
            against.add("not-creator");
        }
        return against;
    }

    private List<String> againstMoving() {
        return rights.mayManage() ? List.of("only-where-creator") : List.of("not-administrator");
    }

    private Stream<String> administratorOrRoles() {
        Stream<String> administrator = rights.administrator() ? Stream.of(ADMINISTRATOR) : Stream.empty();
        boolean stands = rights.mayChat() && !rights.room().disabled();
        Stream<String> roles = stands ? rights.heldRoles().stream().map(RoomRole::code) : Stream.empty();
        return Stream.concat(administrator, roles);
    }

    /** What beats every role, and else what is lacking. */
    private List<String> against(String lacking) {
        List<String> against = new ArrayList<>(againstThem());
        if (rights.room().disabled()) {
            against.add("room-disabled");
        }
        if (rights.heldRoles().isEmpty()) {
            againstScope().forEach(against::add);
        }
        return against.isEmpty() ? List.of(lacking) : against;
    }

    private List<String> againstThem() {
        if (!standing.enabled()) {
            return List.of("user-disabled");
        }
        return standing.chat() ? List.of() : List.of("policy-chat-off");
    }

    private Stream<String> againstScope() {
        if (rights.inScope()) {
            return Stream.empty();
        }
        return Stream.of(denied ? "denied-in-category" : "not-allowed-in-category");
    }

    private boolean isOpenToThem() {
        return rights.inScope() && standsOpen(Privacy.OPEN);
    }

    private boolean standsOpen(Privacy... privacies) {
        return rights.mayChat()
                && !rights.room().disabled()
                && List.of(privacies).contains(rights.room().privacy());
    }
}
