package fi.solmu.demo.association;

import fi.solmu.criteria.Assessing;
import fi.solmu.criteria.Comparison;
import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.criteria.Exempting;
import fi.solmu.criteria.Standing;
import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the shipped criteria into effect, grants exemptions, and leaves a draft that asks for more. */
@Component
class DemoCriteria {
    private static final double EIGHT_OF_TEN = 0.8;
    private static final double ALL_BUT_FEW = 0.95;

    /** For so many months verdicts have been written down. */
    private static final int MONTHS = 13;

    private final JdbcClient db;
    private final CriterionSets sets;
    private final Exempting exempting;
    private final Assessing assessing;

    DemoCriteria(JdbcClient db, CriterionSets sets, Exempting exempting, Assessing assessing) {
        this.db = db;
        this.sets = sets;
        this.exempting = exempting;
        this.assessing = assessing;
    }

    void fill(Map<String, Known> networks, LocalDate today, UUID administrator) {
        var shipped = sets.draftShipped(administrator);
        var sector = type("sector_and_professional");
        sets.put(sets.draft(sector, today, administrator), confirmed(EIGHT_OF_TEN), administrator);
        for (var draft : shipped) {
            sets.start(draft, today.minusMonths(MONTHS).withDayOfYear(1), administrator);
        }
        exempt(
                networks,
                "Kehyskuntaverkosto",
                "meets_live",
                "Verkoston työtapaa uudistetaan: viranhaltijat tapaavat tänä vuonna verkossa.",
                today,
                today.plusMonths(4),
                administrator);
        exempt(
                networks,
                "Seutukaupunkiverkosto",
                "members_confirmed",
                "Kaupunkien johto vaihtuu vuodenvaihteessa. Jäsenet vahvistetaan, kun uudet johtajat ovat aloittaneet.",
                today,
                null,
                administrator);
        for (int month = MONTHS; month > 0; month--) {
            assessing.writeDown(today.minusMonths(month).withDayOfMonth(1));
        }
        assessing.writeDown(today.minusDays(1));
        var stricter = sets.draft(sector, today, administrator);
        sets.put(stricter, confirmed(ALL_BUT_FEW), administrator);
        sets.put(
                stricter,
                criterion(
                        "coordinator_named",
                        "coordinator.named",
                        1,
                        new Localised(
                                "Koordinaattori on nimetty", "En koordinator är utsedd", "A coordinator is named")),
                administrator);
    }

    private UUID type(String code) {
        return db.sql("SELECT id FROM network_type WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** What the association asked for at first, and what it thinks of asking for. */
    private static Criterion confirmed(double share) {
        return criterion(
                "members_confirmed",
                "members.confirmed",
                share,
                new Localised(
                        "Jäsentiedot on vahvistettu vuoden sisällä",
                        "Medlemsuppgifterna är bekräftade inom ett år",
                        "Members are confirmed within a year"));
    }

    private static Criterion criterion(String code, String measure, double atLeast, Localised name) {
        return new Criterion(
                new UUID(0, 0), 0, code, measure, Comparison.AT_LEAST, atLeast, Standing.REQUIRED, name, 0, null);
    }

    private void exempt(
            Map<String, Known> networks,
            String name,
            String code,
            String reason,
            LocalDate since,
            @org.jspecify.annotations.Nullable LocalDate until,
            UUID administrator) {
        var network = networks.get(name);
        if (network == null) {
            throw new IllegalStateException("no network " + name);
        }
        exempting.exempt(network.id(), code, reason, since, until, administrator);
    }
}
