package fi.solmu.site.catalogue;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Networks as the register would hold them, for tests of pages that read them. */
public final class SomeNetworks {
    private final JdbcClient db;

    public SomeNetworks(JdbcClient db) {
        this.db = db;
    }

    /** A running, published network with a name in Finnish. */
    public UUID published(String slug, String name) {
        return add(slug, name, true, "RUNNING");
    }

    public UUID add(String slug, String name, boolean published, String status) {
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO network (id, canonical_id, slug, recorded_on, name_fi, published)
                        VALUES (:id, :id, :slug, DATE '2026-01-07', :name, :published)
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("name", name)
                .param("published", published)
                .update();
        db.sql("""
                        INSERT INTO network_state (network_id, status, since, term, reason, begun_at)
                        VALUES (:id, :status, DATE '2026-01-07',
                                CASE WHEN :status = 'RUNNING' THEN 'CONTINUING' END,
                                CASE WHEN :status = 'CLOSED' THEN 'DECIDED' END, TIMESTAMPTZ '2026-01-07 12:00+02')
                        """).param("id", id).param("status", status).update();
        return id;
    }

    /** Writes one column of the network. */
    public void write(UUID network, String column, String text) {
        db.sql("UPDATE network SET " + column + " = :text WHERE id = :network")
                .param("text", text)
                .param("network", network)
                .update();
    }

    public void merge(UUID other, UUID kept) {
        db.sql("UPDATE network SET canonical_id = :kept WHERE id = :other")
                .param("kept", kept)
                .param("other", other)
                .update();
    }
}
