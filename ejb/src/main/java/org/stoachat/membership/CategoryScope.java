package org.stoachat.membership;

import org.stoachat.common.IdSet;

/** Whom a category allows and denies. */
record CategoryScope(IdSet allowed, IdSet denied) {

    /** Whether somebody with these affiliations is in scope: some are allowed and none is denied (R-CAT-2). */
    boolean covers(IdSet affiliations) {
        return affiliations.meets(allowed) && !affiliations.meets(denied);
    }
}
