package org.stoachat.principal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoachat.common.RejectedException;

/**
 * A change of who is in a local group directly, allowed to its caller and ready to be made: see {@link GroupEdits}.
 *
 * @param group the group
 * @param add who is to be a member, each once
 * @param remove who is to be none, each once
 * @param refusal says why somebody cannot be added, as the request names them
 */
public record GroupEdit(PrincipalRef group, List<PrincipalRef> add, List<PrincipalRef> remove, Refusal refusal) {

    /** Says why somebody cannot be added. */
    @FunctionalInterface
    public interface Refusal {
        /** The refusal of the principal with a public id, by a stable code and a message for people. */
        RejectedException of(UUID id, String code, String message);
    }

    /** Everybody whom the change names. */
    public Stream<PrincipalRef> named() {
        return Stream.concat(add.stream(), remove.stream());
    }
}
