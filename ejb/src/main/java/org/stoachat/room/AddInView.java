package org.stoachat.room;

import jakarta.json.bind.annotation.JsonbTransient;
import java.util.UUID;

/**
 * A registered web page that may be shown beside a room.
 *
 * @param name 1 to 50 characters, unique without regard to case
 * @param url of http or https, at most 255 characters
 * @param version rises with every change; told as {@code ETag}
 */
public record AddInView(UUID id, String name, String url, @JsonbTransient int version) {}
