package org.stoachat.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stoachat.common.Caller;
import org.stoachat.common.NotFoundException;

/** Affiliations as product.md §1 defines them, and how they come. */
class AffiliationTest {

    private static Directory directory;

    @BeforeAll
    static void start() {
        directory = new Directory();
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    /** It would breach walls: whoever may add members to a group would give them the group's department. */
    @Test
    void theContainerOfAGroupIsNoAffiliationOfItsMembers() {
        UUID trading = directory.container("Trading", null);
        UUID floor = directory.container("Floor", trading);
        UUID traders = directory
                .sets
                .create(directory.admin, PrincipalKind.GROUP, new SetDraft("Traders", Directory.at(floor)))
                .id();
        UUID juniors = directory.group("Juniors");
        directory.add(traders, juniors);
        UUID user = directory.user("Cora").id();
        directory.add(juniors, user);
        assertEquals(Set.of("Cora", "Juniors", "Traders"), directory.affiliations(user));
        assertEquals(Set.of("Juniors", "Traders"), directory.affiliations(juniors));
        assertEquals(Set.of("Traders", "Floor", "Trading"), directory.affiliations(traders));
        directory.users.change(
                directory.admin, user, new UserDraft(null, null, null, null, null, null, Directory.at(floor)), null);
        assertEquals(Set.of("Cora", "Juniors", "Traders", "Floor", "Trading"), directory.affiliations(user));
    }

    @Test
    void eachAffiliationIsExplainedByTheShortestWay() {
        UUID outer = directory.group("Outer");
        UUID middle = directory.group("Middle");
        UUID inner = directory.group("Inner");
        UUID user = directory.user("Ines").id();
        directory.add(outer, middle);
        directory.add(middle, inner);
        directory.add(inner, user);
        assertEquals(List.of("Inner", "Middle"), via(user, "Outer"));
        directory.add(middle, user);
        assertEquals(List.of("Middle"), via(user, "Outer"));
        directory.members.remove(directory.admin, middle, inner);
        directory.members.remove(directory.admin, middle, user);
        assertEquals(Set.of("Ines", "Inner"), directory.affiliations(user));
    }

    private static List<String> via(UUID user, String affiliation) {
        return directory.principals.affiliations(directory.admin, user, null, 500).items().stream()
                .filter(item -> item.displayName().equals(affiliation))
                .findFirst()
                .orElseThrow()
                .via()
                .stream()
                .map(PrincipalName::displayName)
                .toList();
    }

    @Test
    void everybodySeesTheirOwnAffiliationsAloneAndPageByPage() {
        PrincipalDetails olga = directory.user("Olga");
        UUID other = directory.user("Otto").id();
        for (int i = 0; i < 5; i++) {
            directory.add(directory.group("Club " + i), olga.id());
        }
        Caller caller = new Caller(directory.key(olga.id()), olga.id(), "Olga", "192.0.2.1");
        var first = directory.principals.affiliations(caller, olga.id(), null, 4);
        var second = directory.principals.affiliations(caller, olga.id(), first.next(), 4);
        assertEquals(List.of("Club 0", "Club 1", "Club 2", "Club 3"), names(first.items()));
        assertEquals(List.of("Club 4", "Olga"), names(second.items()));
        assertTrue(second.next() == null);
        assertThrows(NotFoundException.class, () -> directory.principals.affiliations(caller, other, null, 50));
    }

    private static List<String> names(List<Affiliation> affiliations) {
        return affiliations.stream().map(Affiliation::displayName).toList();
    }
}
