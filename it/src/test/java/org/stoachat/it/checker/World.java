package org.stoachat.it.checker;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.stoachat.it.client.Answer;
import org.stoachat.it.client.RestClient;

/**
 * Users, categories and rooms, made over REST by the administrator. Each category lets in every fifth user and the one
 * after; of its rooms some are open, some have those users as members, some a group of them. One more user, the auditor,
 * is in all rooms.
 */
final class World {

    static final int CATEGORIES = 5;
    static final int ROOMS_OF_A_CATEGORY = 10;

    /** How a room lets its users in. */
    enum Kind {
        OPEN,
        BY_MEMBERS,
        BY_GROUP
    }

    /** A room with the category and the group that it depends on. */
    record Room(UUID id, Kind kind, UUID category, UUID group, List<Account> members) {}

    private final RestClient admin;
    private final URI site;
    private final List<Account> users = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Account auditor;

    World(URI site, int size) {
        this.site = site;
        admin = RestClient.bearer(site, RestClient.signIn(site, "admin"));
        auditor = account(-1, "checkerauditor");
        for (int i = 0; i < size; i++) {
            users.add(account(i, "checker" + i));
        }
        IntStream.range(0, CATEGORIES).forEach(this::category);
    }

    List<Account> users() {
        return users;
    }

    List<Room> rooms() {
        return rooms;
    }

    Account auditor() {
        return auditor;
    }

    RestClient admin() {
        return admin;
    }

    private Account account(int number, String name) {
        UUID id = made(
                "/users",
                Json.createObjectBuilder()
                        .add("signInName", name)
                        .add("displayName", name)
                        .add("password", RestClient.PASSWORD));
        return new Account(number, id, RestClient.signIn(site, name));
    }

    private void category(int number) {
        List<Account> inside = users.stream()
                .filter(user -> (user.number() - number + CATEGORIES) % CATEGORIES < 2)
                .toList();
        UUID scope = group("checker scope " + number, inside);
        UUID group = group("checker group " + number, inside);
        UUID category = made(
                "/categories",
                Json.createObjectBuilder().add("name", "checker " + number).add("description", ""));
        put("/categories/" + category + "/allowed/" + scope);
        put("/categories/" + category + "/allowed/" + group);
        for (int i = 0; i < ROOMS_OF_A_CATEGORY; i++) {
            Kind kind = Kind.values()[i % Kind.values().length];
            UUID room = made(
                    "/rooms",
                    Json.createObjectBuilder()
                            .add("name", "checker " + number + " " + i)
                            .add("categoryId", category.toString())
                            .add("privacy", kind == Kind.OPEN ? "open" : "closed"));
            switch (kind) {
                case BY_MEMBERS -> add("/rooms/" + room + "/members", ids(inside));
                case BY_GROUP -> add("/rooms/" + room + "/members", List.of(group, auditor.id()));
                case OPEN -> {}
            }
            rooms.add(new Room(room, kind, category, group, inside));
        }
    }

    private UUID group(String name, List<Account> members) {
        UUID group = made("/groups", Json.createObjectBuilder().add("displayName", name));
        ids(members).forEach(member -> put("/groups/" + group + "/members/" + member));
        return group;
    }

    private List<UUID> ids(List<Account> accounts) {
        List<UUID> ids = new ArrayList<>(accounts.stream().map(Account::id).toList());
        ids.add(auditor.id());
        return ids;
    }

    private void add(String list, List<UUID> ids) {
        JsonArrayBuilder added = Json.createArrayBuilder();
        ids.forEach(id -> added.add(id.toString()));
        JsonObject body = Json.createObjectBuilder().add("add", added).build();
        done(admin.with("Content-Type", "application/json").send("PATCH", "/api/v1" + list, body.toString()));
    }

    private UUID made(String resource, JsonObjectBuilder body) {
        JsonObject answer = admin.post(resource, body.build()).expect(201).json();
        return UUID.fromString(answer.getString("id"));
    }

    private void put(String resource) {
        done(admin.put(resource));
    }

    private static void done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
