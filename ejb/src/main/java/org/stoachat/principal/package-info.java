/**
 * Principals: users, groups and containers, whoever can be named in an access list; their affiliations; policies; and
 * the sessions of those who have signed in.
 *
 * <p>An affiliation of a user is the user, each group that the user is in directly or through groups, and each
 * container above the user's own entry; never the container in which such a group lies. A change that may alter
 * anybody's rights fires {@link org.stoachat.principal.RightsChanged} in its transaction. Uses {@code common} and
 * {@code audit} alone.
 */
package org.stoachat.principal;
