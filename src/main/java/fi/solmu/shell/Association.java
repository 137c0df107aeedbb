package fi.solmu.shell;

import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The association whose register this is (liitto), as it speaks of itself to everyone. */
@Repository
public class Association {
    private static final String READ = """
            SELECT name_fi, name_sv, name_en, contact_email, authority_fi, authority_sv, authority_en, authority_page,
                   accessibility_stated_on
            FROM association
            """;
    private final JdbcClient db;
    private final AssociationName name;

    Association(JdbcClient db, AssociationName name) {
        this.db = db;
        this.name = name;
    }

    /**
     * What an administrator has told.
     *
     * @param contact the e-mail address to write to
     * @param authority who supervises accessibility, and the page where to complain to them
     * @param accessibilityStatedOn the day the accessibility statement was last gone through
     */
    public record Details(
            Localised name,
            @Nullable String contact,
            Localised authority,
            @Nullable String authorityPage,
            @Nullable LocalDate accessibilityStatedOn) {
        public static final Details NONE = new Details(Localised.NONE, null, Localised.NONE, null, null);

        public static Details named(Localised name) {
            return new Details(name, null, Localised.NONE, null, null);
        }
    }

    public Details read() {
        return read(READ);
    }

    /** Whoever else wants to change it waits until the surrounding transaction is over. */
    @Transactional
    public Details lock() {
        return read(READ + "FOR UPDATE");
    }

    private Details read(String sql) {
        return db.sql(sql)
                .query((row, _) -> new Details(
                        Sql.localised(row, "name"),
                        row.getString("contact_email"),
                        Sql.localised(row, "authority"),
                        row.getString("authority_page"),
                        row.getObject("accessibility_stated_on", LocalDate.class)))
                .optional()
                .orElse(Details.NONE);
    }

    /** The name must be given in at least one language. */
    public void change(Details details) {
        db.sql("""
                        INSERT INTO association (name_fi, name_sv, name_en, contact_email, authority_fi, authority_sv,
                                                 authority_en, authority_page, accessibility_stated_on)
                        VALUES (:fi, :sv, :en, :contact, :afi, :asv, :aen, :page, :stated)
                        ON CONFLICT (only_one) DO UPDATE
                        SET name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en,
                            contact_email = excluded.contact_email, authority_fi = excluded.authority_fi,
                            authority_sv = excluded.authority_sv, authority_en = excluded.authority_en,
                            authority_page = excluded.authority_page,
                            accessibility_stated_on = excluded.accessibility_stated_on
                        """)
                .param("fi", details.name().fi())
                .param("sv", details.name().sv())
                .param("en", details.name().en())
                .param("contact", details.contact())
                .param("afi", details.authority().fi())
                .param("asv", details.authority().sv())
                .param("aen", details.authority().en())
                .param("page", details.authorityPage())
                .param("stated", details.accessibilityStatedOn())
                .update();
        name.forget();
    }
}
