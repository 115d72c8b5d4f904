package org.stoachat.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.stoachat.common.IdSet;

/**
 * The body of a message on the topic: two lines an event, its numbers with those of its audience, and the client's
 * frame, which is neither decoded nor encoded on its way. A frame has no line ends.
 */
final class EventBatch {

    /** Numbers of an event that is for the sessions in its room; the audience comes behind, users themselves as negative keys. */
    private static final int NUMBERS = 4;

    private EventBatch() {}

    static String encode(List<Event> events) {
        StringBuilder text = new StringBuilder(events.size() * 400);
        for (Event event : events) {
            text.append(event.roomId())
                    .append(' ')
                    .append(event.sequence())
                    .append(' ')
                    .append(event.change())
                    .append(' ')
                    .append(event.accessNumber());
            if (event.isAddressed()) {
                text.append(' ').append(event.audience().exceptUserId());
                event.audience().users().forEach(id -> text.append(' ').append(-id));
                event.audience().principals().forEach(id -> text.append(' ').append(id));
            }
            text.append('\n').append(event.frame()).append('\n');
        }
        return text.toString();
    }

    /**
     * The events of a message.
     *
     * @throws IllegalArgumentException when it is not one of ours
     */
    static List<Event> decode(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length % 2 == 0 || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("a message of " + lines.length + " lines is no batch of events");
        }
        List<Event> events = new ArrayList<>(lines.length / 2);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            events.add(decode(lines[i], lines[i + 1]));
        }
        return events;
    }

    private static Event decode(String line, String frame) {
        long[] numbers =
                Stream.of(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        if (numbers.length < NUMBERS || numbers.length == NUMBERS + 1) {
            throw new IllegalArgumentException("not the numbers of an event: " + line);
        }
        Audience audience = numbers.length == NUMBERS ? null : audience(numbers);
        return new Event(numbers[0], numbers[1], numbers[2], numbers[3], audience, Frame.of(frame));
    }

    private static Audience audience(long... numbers) {
        long[] keys = Arrays.copyOfRange(numbers, NUMBERS + 1, numbers.length);
        return new Audience(
                numbers[NUMBERS],
                IdSet.of(Arrays.stream(keys)
                        .filter(key -> key < 0)
                        .map(key -> -key)
                        .toArray()),
                IdSet.of(Arrays.stream(keys).filter(key -> key > 0).toArray()));
    }
}
