package org.stoachat.admin;

/**
 * How much the pool's database holds.
 *
 * @param users users, disabled ones too
 * @param disabledUsers those of them that are disabled
 * @param categories categories
 * @param rooms rooms, disabled ones too
 * @param disabledRooms those of them that are disabled
 * @param posts posts that were not purged, as the heads of the rooms number them
 */
public record DatabaseTotals(
        long users, long disabledUsers, long categories, long rooms, long disabledRooms, long posts) {}
