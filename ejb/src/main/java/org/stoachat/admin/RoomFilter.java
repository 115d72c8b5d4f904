package org.stoachat.admin;

import java.util.UUID;
import org.stoachat.room.Privacy;
import org.stoachat.room.RoomType;

/**
 * Which rooms a list shows. Each part that is {@code null} lets all rooms through.
 *
 * @param text part of the name or description, without regard to case; empty for all
 * @param disabled true for disabled rooms alone, false for the others alone
 */
public record RoomFilter(String text, UUID categoryId, RoomType type, Privacy privacy, Boolean disabled) {}
