package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.stoachat.common.Rows;
import org.stoachat.common.Sql;

/** Reads and writes settings, and what has to change with them. */
@ApplicationScoped
class SettingRepository {

    /** What stands in the database. */
    record Stored(String value, int version) {}

    @PersistenceContext
    private EntityManager entities;

    Optional<Stored> find(Setting setting) {
        Sql sql = Sql.of("SELECT setting_value, version FROM setting WHERE name =", setting.code());
        return Rows.first(sql.query(entities)).map(row -> new Stored((String) row[0], ((Number) row[1]).intValue()));
    }

    void write(Setting setting, String value) {
        int changed = Sql.of("UPDATE setting SET version = version + 1, setting_value =", value)
                .add("WHERE name =", setting.code())
                .query(entities)
                .executeUpdate();
        if (changed == 0) {
            entities.createNativeQuery("INSERT INTO setting (name, setting_value, version) VALUES (?1, ?2, 1)")
                    .setParameter(1, setting.code())
                    .setParameter(2, value)
                    .executeUpdate();
        }
    }

    /** How many names belong to more than one room or category. */
    long namesTakenTwice() {
        return Rows.number(entities.createNativeQuery(
                        """
                                SELECT COUNT(*) FROM
                                  (SELECT name_key FROM taken_name GROUP BY name_key HAVING COUNT(*) > 1) twice
                                """)
                .getSingleResult());
    }

    /** Makes all names names of the pool; a name that is taken twice breaks the constraint. */
    void makeNamesUniqueInPool() {
        entities.createNativeQuery("UPDATE taken_name SET name_scope = 0 WHERE name_scope <> 0")
                .executeUpdate();
    }
}
