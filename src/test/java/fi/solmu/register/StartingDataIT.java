package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.SolmuTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class StartingDataIT {
    @Autowired
    private StartingData startingData;

    @Autowired
    private JdbcClient db;

    /** What other tests left in the shared database is away until this test is over. */
    @BeforeEach
    void anEmptyRegister() {
        db.sql("TRUNCATE typology, organisation, region, population_class, task_area, municipality_type CASCADE")
                .update();
    }

    @Test
    void theFinnishMunicipalitiesAreThereWithTheirTypesAndPredecessors() {
        startingData.load();
        startingData.load(); // the second time there is nothing to do

        assertThat(count("FROM organisation o WHERE kind = 'MUNICIPALITY' AND NOT EXISTS "
                        + "(SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id)"))
                .isEqualTo(308);
        assertThat(count("FROM organisation WHERE code = '478' AND name_fi = 'Maarianhamina'"
                        + " AND name_sv = 'Mariehamn' AND language_status = 'SV' AND conflicts = '{}'"))
                .isEqualTo(1);
        assertThat(count("FROM municipality_in_type m JOIN municipality_type t ON t.id = m.type_id"
                        + " WHERE t.code = 'large_cities'"))
                .isEqualTo(9);
        assertThat(count("FROM organisation_succession")).isEqualTo(12);
        assertThat(count("FROM network_type")).isEqualTo(17);
        assertThat(count("FROM network_type_mark")).isEqualTo(34);
        assertThat(count("FROM region WHERE tile_row IS NOT NULL")).isEqualTo(19);
    }

    @Test
    void aNewRegisterGetsThemUnlessToldOtherwise() {
        var nothing = new DefaultApplicationArguments();
        new FirstStart(startingData, "none").run(nothing);
        assertThat(count("FROM organisation WHERE kind = 'MUNICIPALITY' AND code = '478'"))
                .isZero();
        new FirstStart(startingData, "finland").run(nothing);
        assertThat(count("FROM organisation WHERE kind = 'MUNICIPALITY' AND code = '478'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> new FirstStart(startingData, "Finland?").run(nothing))
                .hasMessageContaining("finland or none");
    }

    private int count(String from) {
        return db.sql("SELECT count(*) " + from).query(Integer.class).single();
    }
}
