package org.stoachat.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.stoachat.common.Parts;
import org.stoachat.membership.GroupLossRepository.Person;
import org.stoachat.principal.GroupEdit;
import org.stoachat.principal.GroupEdits;
import org.stoachat.principal.Standing;
import org.stoachat.principal.Standings;

/**
 * Measures a change of the members of a group by making it. Nothing is numbered and nobody is told, so that the rest of
 * the chat waits for nothing. One statement for 500 or 1,000 users concerned, and a few more.
 */
@ApplicationScoped
class GroupMeasure {

    private static final int AT_ONCE = 500;

    @Inject
    private GroupEdits edits;

    @Inject
    private GroupLossRepository repository;

    @Inject
    private Standings standings;

    /** Somebody whose affiliations the change would change. */
    private record Mover(Person person, Set<Long> lost, Set<Long> gained) {}

    /**
     * Holds a change, makes it and measures it.
     *
     * @throws GroupDraft.Undone always, with what was measured, so that the transaction is rolled back
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    GroupDraft.Undone undone(Supplier<GroupEdit> held) {
        GroupEdit edit = held.get();
        long group = edit.group().internalId();
        List<Person> people = repository.people(edit.named().toList());
        Map<Long, Set<Long>> before = repository.reached(group, people);
        GroupEdits.Moved moved = edits.make(edit);
        Map<Long, Set<Long>> after = repository.reached(group, people);
        GroupLosses losses = losses(group, movers(people, before, after));
        throw new GroupDraft.Undone(
                new ListChange(moved.added().size(), moved.removed().size(), losses.named(), losses.total()));
    }

    private static List<Mover> movers(List<Person> people, Map<Long, Set<Long>> before, Map<Long, Set<Long>> after) {
        List<Mover> movers = new ArrayList<>();
        for (Person person : people) {
            Set<Long> had = before.getOrDefault(person.id(), Set.of());
            Set<Long> has = after.getOrDefault(person.id(), Set.of());
            if (!had.equals(has)) {
                movers.add(new Mover(person, without(had, has), without(has, had)));
            }
        }
        return movers;
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        return some.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    private GroupLosses losses(long group, List<Mover> movers) {
        GroupLosses losses = new GroupLosses(movers.isEmpty() ? GroupStake.NONE : repository.stake(group));
        for (List<Mover> some : losses.areImpossible() ? List.<List<Mover>>of() : Parts.of(movers, AT_ONCE)) {
            Map<Long, Standing> standing =
                    standings.of(some.stream().map(mover -> mover.person().id()).toList());
            some.forEach(mover -> losses.add(
                    mover.person().name(), standing.get(mover.person().id()), mover.lost(), mover.gained()));
        }
        return losses;
    }
}
