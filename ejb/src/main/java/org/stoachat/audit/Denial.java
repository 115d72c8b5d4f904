package org.stoachat.audit;

import org.stoachat.common.Caller;

/**
 * What makes one denial equal to another. Who has not signed in is told by the address.
 *
 * @param actorId the user who tried, 0 for somebody who has not signed in
 * @param address of somebody who has not signed in, else empty
 * @param action what was tried, such as {@code membership.add}
 * @param code what the caller was told
 */
record Denial(long actorId, String address, String action, AuditTarget target, String code) {

    /** What stands for all that were not written one by one. */
    static final String MORE = "denials.more";

    /** More denials, whoever the actors. */
    static final Denial MORE_OF_ALL = new Denial(0, "", MORE, AuditTarget.NONE, MORE);

    static Denial of(Caller caller, String action, AuditTarget target, String code) {
        return new Denial(caller.userId(), caller.userId() == 0 ? caller.address() : "", action, target, code);
    }

    /** More denials of the same actor. */
    Denial more() {
        return new Denial(actorId, address, MORE, AuditTarget.NONE, MORE);
    }

    boolean isOfSameActor(Denial other) {
        return actorId == other.actorId && address.equals(other.address);
    }
}
