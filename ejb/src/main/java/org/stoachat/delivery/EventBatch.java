package org.stoachat.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of a message on the topic: two lines an event, its numbers and the client's frame, which is neither decoded
 * nor encoded on its way. A frame has no line ends.
 */
final class EventBatch {

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
                    .append(event.accessNumber())
                    .append('\n')
                    .append(event.frame())
                    .append('\n');
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
            String[] numbers = lines[i].split(" ", -1);
            if (numbers.length != 4) {
                throw new IllegalArgumentException("not the numbers of an event: " + lines[i]);
            }
            events.add(new Event(
                    Long.parseLong(numbers[0]),
                    Long.parseLong(numbers[1]),
                    Long.parseLong(numbers[2]),
                    Long.parseLong(numbers[3]),
                    lines[i + 1]));
        }
        return events;
    }
}
