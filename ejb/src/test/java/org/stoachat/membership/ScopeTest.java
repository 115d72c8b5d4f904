package org.stoachat.membership;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.stoachat.Core;
import org.stoachat.World;
import org.stoachat.World.Place;
import org.stoachat.World.Somebody;
import org.stoachat.common.Caller;
import org.stoachat.principal.ListEdit;

/** A category with one room and with people around it, and an administrator who changes who is in scope. */
abstract class ScopeTest {

    static int worlds;

    static Core core;
    static World world;
    static ScopeService service;
    static Caller admin;

    Place category;
    Place room;
    Somebody outer;
    Somebody inner;
    Somebody ann;
    Somebody ben;
    Somebody stranger;

    @BeforeAll
    static void start() {
        core = Core.start();
        world = new World(core);
        service = core.get(ScopeService.class);
        admin = world.administrator("Ada").caller();
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    /** Ann is in a group within a group, Ben in the outer one; nobody is in scope yet. */
    @BeforeEach
    void makeWorld() {
        String number = " " + ++worlds;
        category = world.category("Category" + number);
        room = world.room("Room" + number, category, "normal", "closed");
        outer = world.group("Outer" + number);
        inner = world.group("Inner" + number);
        world.nest(inner, outer);
        ann = world.user("Ann" + number);
        ben = world.user("Ben" + number);
        stranger = world.user("Stranger" + number);
        world.join(ann, inner);
        world.join(ben, outer);
    }

    ListChange allow(Somebody principal) {
        return service.enter(admin, category.publicId(), CategoryList.ALLOWED, principal.publicId(), false);
    }

    ListChange deny(Somebody principal) {
        return service.enter(admin, category.publicId(), CategoryList.DENIED, principal.publicId(), false);
    }

    ListChange edit(CategoryList list, List<UUID> add, List<UUID> remove, boolean dryRun) {
        return service.edit(admin, category.publicId(), list, new ListEdit(add, remove), dryRun);
    }

    List<String> listed(CategoryList list) {
        return service.findEntries(admin, category.publicId(), list, "", null, 500).items().stream()
                .map(entry -> first(entry.displayName()) + (entry.outOfScope() ? " out of scope" : ""))
                .toList();
    }

    static String first(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    List<?> numbered() {
        return core.query(
                "SELECT principal_id FROM access_change WHERE kind = N'category-entry' AND category_id = ?1"
                        + " ORDER BY number",
                category.id());
    }
}
