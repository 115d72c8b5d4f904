package org.stoachat.common;

import java.util.UUID;

/**
 * Who acts. First parameter of every boundary method, because WebSocket calls arrive without a container identity.
 * It says who the caller is, never what they may do: rights are read from the database where they are used.
 *
 * @param userId internal id of the user, 0 for somebody who has not signed in
 * @param id public id of the user, {@code null} for somebody who has not signed in
 * @param displayName what others see of the caller
 * @param address the peer's address as text, for audit and for limits
 */
public record Caller(long userId, UUID id, String displayName, String address) {

    /** Somebody at an address who has not signed in. */
    public static Caller anonymous(String address) {
        return new Caller(0, null, "", address);
    }

    /** The server itself: start-up, timers, clean-up. */
    public static Caller server() {
        return new Caller(0, null, "Stoa", "");
    }
}
