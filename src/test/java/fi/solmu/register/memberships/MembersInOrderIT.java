package fi.solmu.register.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.register.memberships.MemberQueries.Addresses;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SolmuTest
class MembersInOrderIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private MemberQueries queries;

    private RegisterData data;
    private UUID network;

    @BeforeEach
    void aNetwork() {
        data = new RegisterData(db, intake, edits);
        network = data.network("Järjestyksen verkosto");
    }

    private UUID member(String givenName, String familyName, @Nullable UUID organisation, String role) {
        var person = data.person(givenName, familyName);
        data.member(network, person, TODAY.minusYears(1), null);
        db.sql("UPDATE membership SET organisation_id = :organisation, role = :role WHERE person_id = :person")
                .param("organisation", organisation)
                .param("role", role)
                .param("person", person)
                .update();
        return person;
    }

    private void works(UUID person, UUID organisation, String title, LocalDate since) {
        data.works(person, organisation, title);
        db.sql("UPDATE employment SET since = :since WHERE person_id = :person AND organisation_id = :organisation")
                .param("since", since)
                .param("person", person)
                .param("organisation", organisation)
                .update();
    }

    private void region(UUID organisation, String code) {
        db.sql("UPDATE organisation SET region_code = :code WHERE id = :id")
                .param("code", code)
                .param("id", organisation)
                .update();
    }

    private List<Member> read(boolean byRegion) {
        return queries.of(network, Language.FI, byRegion, Addresses.ALL, TODAY);
    }

    private List<String> names(boolean byRegion) {
        return read(byRegion).stream().map(Member::name).toList();
    }

    @Test
    void organisationsByNameColleaguesByRoleThenNameAndThoseOfNoneLast() {
        var aanekoski = data.organisation("Äänekosken kaupunki");
        var zoo = data.organisation("Zoologinen seura");
        member("Aino", "Aalto", null, "CHAIR");
        member("Bertta", "Äijälä", zoo, "MEMBER");
        member("Cecilia", "Zilliacus", zoo, "MEMBER");
        member("Daniel", "Åberg", zoo, "MEMBER");
        member("Eeva", "Öhman", zoo, "CHAIR");
        member("Filippa", "Aho", aanekoski, "OBSERVER");
        var works = member("Göran", "Zidan", null, "MEMBER"); // for the same as Filippa, by employment
        works(works, aanekoski, "sihteeri", TODAY.minusYears(3));

        assertThat(names(false))
                .containsExactly(
                        "Eeva Öhman",
                        "Cecilia Zilliacus",
                        "Daniel Åberg",
                        "Bertta Äijälä",
                        "Göran Zidan",
                        "Filippa Aho",
                        "Aino Aalto");
    }

    @Test
    void byRegionOrganisationsFollowTheirRegions() {
        var codes = List.of("jär1", "jär2");
        db.sql("""
                        INSERT INTO region (code, name_fi) VALUES ('jär1', 'Äärimaakunta'), ('jär2', 'Öinen maakunta')
                        ON CONFLICT DO NOTHING
                        """).update();
        var last = data.organisation("A-yhdistys");
        var second = data.organisation("B-yhdistys");
        var first = data.organisation("C-yhdistys");
        region(second, codes.get(1));
        region(first, codes.get(0));
        member("Aino", "Aalto", last, "MEMBER");
        member("Bertta", "Berg", second, "MEMBER");
        member("Cecilia", "Cronberg", first, "MEMBER");

        assertThat(names(false)).containsExactly("Aino Aalto", "Bertta Berg", "Cecilia Cronberg");
        assertThat(names(true)).containsExactly("Cecilia Cronberg", "Bertta Berg", "Aino Aalto");
        assertThat(read(true)).extracting(Member::region).containsExactly(codes.get(0), codes.get(1), null);
        assertThat(read(true).getFirst().regionName().isEmpty()).isFalse();
    }

    @Test
    void theTitleIsTheOneHeldWhereTheMembershipIsFrom() {
        var earlier = data.organisation("Entinen");
        var now = data.organisation("Nykyinen");
        var other = data.organisation("Vieras");
        for (var from : List.of(earlier, other)) {
            var person = member("Aino", "Edustaja " + from, from, "MEMBER");
            works(person, earlier, "johtaja", TODAY.minusYears(5));
            works(person, now, "päällikkö", TODAY.minusYears(1));
        }
        var person = member("Bertta", "Työläinen", null, "MEMBER");
        works(person, earlier, "johtaja", TODAY.minusYears(5));
        works(person, now, "päällikkö", TODAY.minusYears(1));
        works(person, other, "tuleva", TODAY.plusDays(1));

        assertThat(read(false)).extracting(Member::organisation).containsExactly(earlier, now, other);
        assertThat(read(false)).extracting(Member::title).containsExactly("johtaja", "päällikkö", null);
    }

    @Test
    void addressesTheLatestFirstAndThoseThatHaveEndedNotAtAll() {
        var person = member("Aino", "Osoite", null, "MEMBER");
        var address = RegisterData.address("Aino", "Osoite");
        db.sql("UPDATE person_email SET since = DATE '2020-01-01' WHERE person_id = :person")
                .param("person", person)
                .update();
        db.sql("""
                        INSERT INTO person_email (person_id, address, since, until, said_at)
                        VALUES (:person, 'uusi@esimerkki.invalid', '2025-01-01', NULL, now()),
                               (:person, 'entinen@esimerkki.invalid', '2025-02-01', '2026-03-01', now()),
                               (:person, 'joskus@esimerkki.invalid', NULL, NULL, now())
                        """).param("person", person).update();

        assertThat(read(false).getFirst().addresses())
                .containsExactly("uusi@esimerkki.invalid", address, "joskus@esimerkki.invalid");
        assertThat(queries.of(network, Language.FI, false, Addresses.NONE, TODAY)
                        .getFirst()
                        .addresses())
                .isEmpty();
    }

    @Test
    void aDeputyIsShownWithTheMemberStoodInFor() {
        var named = member("Aino", "Varsinainen", null, "MEMBER");
        var deputy = data.person("Bertta", "Varalla");
        db.sql("""
                        INSERT INTO membership (network_id, person_id, role, deputy_for_id, since, said_at)
                        SELECT network_id, :deputy, 'DEPUTY', id, since, now() FROM membership WHERE person_id = :named
                        """).param("deputy", deputy).param("named", named).update();

        assertThat(read(false)).extracting(Member::deputyFor).containsExactly(null, "Aino Varsinainen");
    }

    @Test
    void anOrganisationsNewNameAndPlaceAreShownAtOnce() {
        var first = data.organisation("Aamula");
        var second = data.organisation("Iltala");
        member("Eino", "Aamulainen", first, "MEMBER");
        member("Iida", "Iltalainen", second, "MEMBER");
        assertThat(names(false)).containsExactly("Eino Aamulainen", "Iida Iltalainen");
        db.sql("UPDATE organisation SET name_fi = 'Öylätti' WHERE id = :id")
                .param("id", first)
                .update();
        assertThat(names(false)).containsExactly("Iida Iltalainen", "Eino Aamulainen");
        assertThat(read(false).getLast().organisationName().fi()).isEqualTo("Öylätti");
    }
}
