package fi.solmu.register.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.register.organisations.MunicipalityComparison.Difference.OnlyOurs;
import fi.solmu.register.organisations.MunicipalityComparison.Difference.OnlyTheirs;
import fi.solmu.register.organisations.MunicipalityComparison.Difference.OtherValue;
import fi.solmu.register.organisations.MunicipalityComparison.Municipality;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MunicipalityComparisonTest {
    private static final String HEADER =
            "code,name_fi,name_sv,region_code,language_code,grouping_code,population_2022,lon\n";

    private static Municipality ours(String code, String name, String population) {
        return new Municipality(
                code,
                Map.of(
                        "name_fi",
                        name,
                        "name_sv",
                        name,
                        "region_code",
                        "01",
                        "language_status",
                        "BILINGUAL_FI",
                        "grouping",
                        "URBAN",
                        "population",
                        population));
    }

    private static List<Municipality> theirs(String... rows) throws IOException {
        return MunicipalityComparison.read(new StringReader(HEADER + String.join("\n", rows)));
    }

    @Test
    void theSameMunicipalitiesDoNotDiffer() throws IOException {
        assertThat(MunicipalityComparison.between(
                        List.of(ours("001", "Mallila", "500")), theirs("001,Mallila,Mallila  ,01,1,1,500,23.8")))
                .isEmpty();
    }

    @Test
    void whatOnlyOneOfThemHasIsNamed() throws IOException {
        assertThat(MunicipalityComparison.between(
                        List.of(ours("001", "Mallila", "500")), theirs("002,Esimerkkilä,,01,0,3,10,0")))
                .containsExactly(new OnlyOurs("001", "Mallila"), new OnlyTheirs("002", "Esimerkkilä"));
    }

    @Test
    void everyOtherValueIsNamedWithBoth() throws IOException {
        assertThat(MunicipalityComparison.between(
                        List.of(ours("001", "Mallila", "500")), theirs("001,Mallila,Mallby,01,3,1,501,0")))
                .containsExactly(
                        new OtherValue("001", "Mallila", "language_status", "BILINGUAL_FI", "BILINGUAL_SV"),
                        new OtherValue("001", "Mallila", "name_sv", "Mallila", "Mallby"),
                        new OtherValue("001", "Mallila", "population", "500", "501"));
    }

    @Test
    void aColumnTheListDoesNotHaveCannotDiffer() throws IOException {
        var theirs = MunicipalityComparison.read(new StringReader("code,name_fi\n001,Mallila\n"));
        assertThat(MunicipalityComparison.between(List.of(ours("001", "Mallila", "500")), theirs))
                .isEmpty();
    }
}
