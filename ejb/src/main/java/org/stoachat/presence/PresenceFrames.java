package org.stoachat.presence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stoachat.common.Json;

/**
 * The frames {@code participants} and {@code typing} (interfaces.md §5), each below 64 KiB: what is longer comes as
 * several. A frame of {@code participants} without {@code joined} means that a number alone is shown; one with
 * {@code "all":true} begins the list anew; {@code changed} is there when somebody is otherwise present than before.
 */
public final class PresenceFrames {

    private static final int LARGEST = 48 * 1024;
    private static final int MOST_TYPING = 10;

    private PresenceFrames() {}

    /** For sessions that know what was told before; none when there is nothing to tell them. */
    public static List<String> change(UUID roomId, RoomNews news) {
        if (news.anew()) {
            return everything(roomId, news);
        }
        return news.hasChange()
                ? list(roomId, news.count(), false, news.joined(), news.left(), news.changed())
                : List.of();
    }

    /** For sessions that have been told nothing yet, or have missed something. */
    public static List<String> everything(UUID roomId, RoomNews news) {
        return news.live()
                ? list(roomId, news.count(), true, news.everybody(), List.of(), List.of())
                : List.of(head(roomId, news.count()) + "}");
    }

    private static String head(UUID roomId, int count) {
        return "{\"type\":\"participants\",\"roomId\":\"" + roomId + "\",\"count\":" + count;
    }

    private static List<String> list(
            UUID roomId,
            int count,
            boolean all,
            Collection<Present> joined,
            Collection<Person> left,
            Collection<Present> changed) {
        List<String> frames = new ArrayList<>();
        Part part = new Part(head(roomId, count), all);
        for (Present user : joined) {
            part = part.withRoom(frames).add("joined", joined(user));
        }
        for (Person user : left) {
            part = part.withRoom(frames).add("left", "\"" + user.id() + "\"");
        }
        for (Present user : changed) {
            part = part.withRoom(frames)
                    .add("changed", "{\"id\":\"" + user.person().id() + "\"," + state(user) + "}");
        }
        frames.add(part.frame());
        return frames;
    }

    private static String joined(Present user) {
        return "{" + name(user.person()) + "," + state(user) + "}";
    }

    private static String name(Person person) {
        return "\"id\":\"" + person.id() + "\",\"displayName\":" + Json.write(person.displayName());
    }

    private static String state(Present user) {
        return "\"state\":\"" + user.state().code() + "\"";
    }

    /**
     * Who else is typing, ten at most, for one of those who are.
     *
     * @param toUserId key of the user who is told
     * @return nothing when nobody else is typing
     */
    public static Optional<String> typing(UUID roomId, RoomNews news, long toUserId) {
        return typing(roomId, news, person -> person.internalId() != toUserId);
    }

    /** Who is typing, ten at most, for those who are not. */
    public static Optional<String> typing(UUID roomId, RoomNews news) {
        return typing(roomId, news, person -> true);
    }

    private static Optional<String> typing(UUID roomId, RoomNews news, Predicate<Person> which) {
        String users = news.typing().stream()
                .filter(which)
                .limit(MOST_TYPING)
                .map(person -> "{" + name(person) + "}")
                .collect(Collectors.joining(","));
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of("{\"type\":\"typing\",\"roomId\":\"" + roomId + "\",\"users\":[" + users + "]}");
    }

    /** One frame of a list that may take several. */
    private static final class Part {
        private final String head;
        private final boolean all;
        private final Map<String, List<String>> members = new HashMap<>();
        private int bytes;

        private Part(String head, boolean all) {
            this.head = head;
            this.all = all;
        }

        /** This one while it has room, else the next one. */
        private Part withRoom(List<String> full) {
            if (bytes < LARGEST) {
                return this;
            }
            full.add(frame());
            return new Part(head, false);
        }

        private Part add(String member, String value) {
            members.computeIfAbsent(member, name -> new ArrayList<>()).add(value);
            bytes += value.getBytes(StandardCharsets.UTF_8).length + 1;
            return this;
        }

        private String frame() {
            String changed = members.containsKey("changed") ? ",\"changed\":" + array("changed") : "";
            return head + (all ? ",\"all\":true" : "") + ",\"joined\":" + array("joined") + ",\"left\":" + array("left")
                    + changed + "}";
        }

        private String array(String member) {
            return members.getOrDefault(member, List.of()).stream().collect(Collectors.joining(",", "[", "]"));
        }
    }
}
