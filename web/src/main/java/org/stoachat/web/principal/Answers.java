package org.stoachat.web.principal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.stoachat.principal.PrincipalDetails;
import org.stoachat.web.rest.Versions;

/** Answers that show an entry with its version. */
final class Answers {

    private Answers() {}

    static Response shown(PrincipalDetails entry) {
        return Versions.tagged(entry, entry.version());
    }

    static Response created(PrincipalDetails entry, UriInfo address) {
        return Versions.created(address, entry.id(), entry, entry.version());
    }
}
