package org.stoachat.post;

import java.util.List;
import java.util.UUID;

/**
 * A post as a client sends it; unknown members of the request are ignored, absent ones are {@code null}.
 *
 * @param clientId chosen by the client, unique for the author; makes retries harmless
 * @param kind {@code message} if absent
 * @param text up to 8,000 characters, the body of a story up to 64,000
 * @param title of a story, up to 256 characters
 * @param importance {@code normal} if absent
 * @param replyTo sequence of a post of the same room
 * @param fileIds files that the author has uploaded
 */
public record PostDraft(
        UUID clientId, String kind, String text, String title, String importance, Long replyTo, List<UUID> fileIds) {}
