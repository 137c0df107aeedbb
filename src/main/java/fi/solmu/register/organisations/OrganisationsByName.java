package fi.solmu.register.organisations;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations by their names, as people type them. */
@Repository
public class OrganisationsByName {
    private final JdbcClient db;

    OrganisationsByName(JdbcClient db) {
        this.db = db;
    }

    /** The organisations of exactly this name in some language. */
    public List<UUID> exactly(String name) {
        return db.sql("""
                        SELECT id FROM organisation
                        WHERE lower(:name) IN (lower(name_fi), lower(name_sv), lower(name_en))
                        """).param("name", name).query(UUID.class).list();
    }

    /** The names of organisations, to choose from while typing. */
    public List<String> all(Language reader) {
        return db.sql("""
                        SELECT DISTINCT %s AS name FROM organisation ORDER BY name LIMIT 1000
                        """.formatted(Sql.sorted("name", reader)))
                .query(String.class)
                .list();
    }

    /** The names of the organisations spelt most like a name that none has. */
    public List<String> like(String typed, Language reader) {
        return db.sql("""
                        SELECT %s AS name FROM organisation o
                        WHERE word_similarity(folded(:typed), o.searched) >= 0.4
                        ORDER BY word_similarity(folded(:typed), o.searched) DESC, name LIMIT 5
                        """.formatted(Sql.sorted("o.name", reader)))
                .param("typed", typed)
                .query(String.class)
                .list();
    }
}
