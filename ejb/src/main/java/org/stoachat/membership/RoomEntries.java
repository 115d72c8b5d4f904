package org.stoachat.membership;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.stoachat.common.IdSet;

/** Who is entered in a room for which roles. Unchangeable; nine bytes for each principal. */
final class RoomEntries {

    /** An entry; {@code own} is an administrator's entry of themselves (R-CAT-4). */
    record Entry(long principalId, RoomRole role, boolean own) {}

    private static final int OWN_SHIFT = 3;

    private final long[] principals;
    private final byte[] roles;

    private RoomEntries(long[] principals, byte[] roles) {
        this.principals = principals;
        this.roles = roles;
    }

    static RoomEntries of(Collection<Entry> entries) {
        TreeMap<Long, Integer> bits = new TreeMap<>();
        for (Entry entry : entries) {
            int role = entry.role.bit();
            bits.merge(entry.principalId, entry.own ? role | role << OWN_SHIFT : role, (one, other) -> one | other);
        }
        long[] principals = new long[bits.size()];
        byte[] roles = new byte[bits.size()];
        int place = 0;
        for (var entry : bits.entrySet()) {
            principals[place] = entry.getKey();
            roles[place] = entry.getValue().byteValue();
            place++;
        }
        return new RoomEntries(principals, roles);
    }

    /** Everybody who is entered. */
    IdSet principals() {
        return IdSet.of(principals);
    }

    /** The roles that somebody with these affiliations is entered for. */
    Set<RoomRole> roles(IdSet affiliations) {
        return roles(bits(affiliations));
    }

    /** The roles for which they entered themselves as an administrator. */
    Set<RoomRole> ownRoles(IdSet affiliations) {
        return roles(bits(affiliations) >> OWN_SHIFT);
    }

    private int bits(IdSet affiliations) {
        int bits = 0;
        if (affiliations.size() <= principals.length) {
            for (Long affiliation : affiliations) {
                int place = Arrays.binarySearch(principals, affiliation);
                bits |= place < 0 ? 0 : roles[place];
            }
        } else {
            for (int place = 0; place < principals.length; place++) {
                bits |= affiliations.has(principals[place]) ? roles[place] : 0;
            }
        }
        return bits;
    }

    private static Set<RoomRole> roles(int bits) {
        Set<RoomRole> roles = EnumSet.noneOf(RoomRole.class);
        for (RoomRole role : RoomRole.values()) {
            if ((bits & role.bit()) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
