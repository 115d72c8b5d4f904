package org.stoachat.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.IdSet;
import org.stoachat.common.NotFoundException;
import org.stoachat.membership.ExplainedAccess.Ground;
import org.stoachat.membership.ListChange.RoomName;
import org.stoachat.principal.AffiliationPath;
import org.stoachat.principal.Affiliations;
import org.stoachat.principal.Policies;
import org.stoachat.principal.PrincipalKind;
import org.stoachat.principal.PrincipalName;
import org.stoachat.principal.PrincipalRef;
import org.stoachat.principal.Principals;
import org.stoachat.principal.Standing;

/** Explains what somebody may do in a room and why, by the very rights that the judgement is made of (R-NEW-4). */
@Stateless
@Boundary
public class ExplainService {

    @Inject
    private RoomAccess access;

    @Inject
    private Principals principals;

    @Inject
    private Affiliations affiliations;

    @Inject
    private Policies policies;

    @Inject
    private ScopeRepository scopes;

    /**
     * What a principal may do in a room, and why. Of a group or container: what a user would who had just its
     * affiliations. Managers are told of those alone who are in scope or in the room's lists.
     *
     * @throws NotFoundException {@code room.not-found} or {@code principal.not-found}
     * @throws DeniedException {@code room.not-manager}
     */
    public ExplainedAccess explain(Caller caller, UUID roomId, UUID principalId) {
        RoomAccess.Judgement judgement = access.now();
        RoomRights asking = judgement.requireManager(caller, roomId);
        PrincipalRef principal = principals.require(principalId);
        Map<Long, AffiliationPath> ways = affiliations.explain(principal.internalId());
        Standing standing = standing(judgement, principal, ways);
        Judged judged = judgement.judge(standing, asking.room().internalId());
        if (!asking.administrator() && !judged.rights().inScope() && isUnknown(principal, judged)) {
            throw new NotFoundException("principal.not-found", "There is no such principal.");
        }
        boolean creator = !scopes.listed(
                        asking.room().categoryInternalId(), CategoryList.CREATORS, standing.affiliations())
                .isEmpty();
        boolean denied = standing.affiliations().meets(judged.scope().denied());
        return new ExplainedAccess(
                PrincipalName.of(principal),
                new RoomName(asking.room().id(), asking.room().name()),
                new Reasons(judged.rights(), standing, denied, creator).actions(),
                roles(judged, ways, visible(asking, ways)),
                asking.administrator() ? scope(judged, ways) : List.of(),
                asking.administrator()
                        ? policies.effective(principal.internalId()).orElse(null)
                        : null);
    }

    private static Standing standing(
            RoomAccess.Judgement judgement, PrincipalRef principal, Map<Long, AffiliationPath> ways) {
        return principal.kind() == PrincipalKind.USER
                ? judgement.standing(principal.internalId())
                : new Standing(principal.internalId(), true, true, true, Set.of(), IdSet.of(ways.keySet()));
    }

    private static boolean isUnknown(PrincipalRef principal, Judged judged) {
        return judged.entries().roles(IdSet.of(principal.internalId())).isEmpty();
    }

    /** Who of all that the ways lead through the one who asks may know of; managers know of whoever is in scope. */
    private Set<Long> visible(RoomRights asking, Map<Long, AffiliationPath> ways) {
        return asking.administrator()
                ? ways.keySet()
                : scopes.inScope(asking.room().categoryInternalId(), ways.keySet());
    }

    private static List<Ground> roles(Judged judged, Map<Long, AffiliationPath> ways, Set<Long> visible) {
        List<Ground> grounds = new ArrayList<>();
        ways.forEach((affiliation, way) -> {
            IdSet one = IdSet.of(affiliation);
            Set<RoomRole> own = judged.entries().ownRoles(one);
            for (RoomRole role : judged.entries().roles(one)) {
                boolean counts = judged.rights().inScope()
                        || (own.contains(role) && judged.rights().administrator());
                grounds.add(ground(role.code(), way, visible, own.contains(role), !counts));
            }
        });
        return grounds;
    }

    private static List<Ground> scope(Judged judged, Map<Long, AffiliationPath> ways) {
        List<Ground> grounds = new ArrayList<>();
        ways.forEach((affiliation, way) -> {
            if (judged.scope().allowed().has(affiliation)) {
                grounds.add(ground("allowed", way, ways.keySet(), false, false));
            }
            if (judged.scope().denied().has(affiliation)) {
                grounds.add(ground("denied", way, ways.keySet(), false, false));
            }
        });
        return grounds;
    }

    private static Ground ground(String kind, AffiliationPath way, Set<Long> visible, boolean own, boolean suspended) {
        List<PrincipalRef> steps = way.steps();
        Set<Long> between = new HashSet<>(
                steps.stream().skip(1).map(PrincipalRef::internalId).toList());
        between.remove(way.affiliation().internalId());
        Stream<PrincipalName> shown =
                visible.containsAll(between) ? steps.stream().map(PrincipalName::of) : Stream.empty();
        return new Ground(kind, PrincipalName.of(way.affiliation()), shown.toList(), own, suspended);
    }
}
