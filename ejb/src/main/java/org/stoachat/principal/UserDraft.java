package org.stoachat.principal;

/**
 * What a user is to be. In a change {@code null} leaves as it is.
 *
 * @param displayName 1 to 256 characters
 * @param signInName 1 to 256 characters without colon, unique among all users without regard to case
 * @param mail an address; empty for none
 * @param company up to 256 characters; empty for none
 * @param password 8 to 256 characters, of which only a hash is kept; empty for none, so that nobody signs in with one
 * @param disabled whether the user is shut out
 * @param location where the entry lies
 */
public record UserDraft(
        String displayName,
        String signInName,
        String mail,
        String company,
        String password,
        Boolean disabled,
        Location location) {

    /** Whether it says anything that only the source of the user may say. */
    boolean needsLocal() {
        return displayName != null
                || signInName != null
                || mail != null
                || company != null
                || password != null
                || location != null;
    }
}
