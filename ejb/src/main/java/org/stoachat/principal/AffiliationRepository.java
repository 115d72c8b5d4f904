package org.stoachat.principal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.stoachat.common.Rows;

/** Reads the affiliations of a principal and the steps between them: two statements, however many they are. */
@ApplicationScoped
class AffiliationRepository {

    /** The ids of the affiliations of principal {@code ?1}, itself among them. */
    static final String IDS =
            """
            SELECT o.id AS id FROM principal o WHERE o.id = ?1
            UNION SELECT c.outer_id FROM group_member m JOIN set_closure c ON c.inner_id = m.group_id WHERE m.member_id = ?1
            UNION SELECT c.outer_id FROM principal o JOIN set_closure c ON c.inner_id = o.container_id WHERE o.id = ?1
            UNION SELECT c.outer_id FROM set_closure c WHERE c.inner_id = ?1
            """;

    /** An affiliation and where its own entry lies, {@code null} at the top. */
    record Node(PrincipalRef principal, Long containerId) {}

    /** A direct membership. */
    record Step(long memberId, long groupId) {}

    @PersistenceContext
    private EntityManager entities;

    List<Node> nodes(long principalId) {
        return Rows.of(entities.createNativeQuery(
                                "SELECT p.id, p.public_id, p.kind, p.display_name, p.container_id FROM principal p"
                                        + " JOIN (" + IDS + ") a ON a.id = p.id ORDER BY p.display_key, p.id")
                        .setParameter(1, principalId))
                .stream()
                .map(row -> new Node(PrincipalRepository.ref(row), Rows.numberOrNull(row[4])))
                .toList();
    }

    List<Step> memberships(long principalId) {
        return Rows.of(entities.createNativeQuery("SELECT m.member_id, m.group_id FROM group_member m JOIN (" + IDS
                                + ") a ON a.id = m.member_id")
                        .setParameter(1, principalId))
                .stream()
                .map(row -> new Step(Rows.number(row[0]), Rows.number(row[1])))
                .toList();
    }
}
