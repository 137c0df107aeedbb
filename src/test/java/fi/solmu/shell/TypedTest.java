package fi.solmu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(0, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aDayIsReadInBothNotationsWithBlanksAround(@ForAll("days") LocalDate day) {
        assertThat(Typed.day(" " + day + " ")).contains(day);
        assertThat(Typed.day("\t" + DateTimeFormatter.ofPattern("d.M.uuuu").format(day)))
                .contains(day);
        assertThat(Typed.day(DateTimeFormatter.ofPattern("dd.MM.uuuu").format(day)))
                .contains(day);
    }

    @Property
    void whatHasNoDigitsIsNeitherADayNorAnId(@ForAll @StringLength(max = 40) String typed) {
        var text = typed.replaceAll("[0-9]", "");

        assertThat(Typed.day(text)).isEmpty();
        assertThat(Typed.id(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "eilen",
                "31.11.2026",
                "29.2.2026",
                "2026-11-31",
                "2026-1-2",
                "11/19/2026",
                "19.11.26",
                "19.11.",
                "19.11.2026 klo 9",
                "+12026-11-19",
                "-2026-11-19",
                "19.11.+12026"
            })
    void aDayThatDoesNotExistOrIsWrittenOtherwiseIsNone(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }

    @Property
    void anIdIsReadWholeInSmallAndLargeLetters(@ForAll long high, @ForAll long low) {
        var id = new UUID(high, low);

        assertThat(Typed.id(id + " ")).contains(id);
        assertThat(Typed.id(id.toString().toUpperCase(java.util.Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "new", "01a200b2-9f91-71d0-8743-a95967ee999", "01a200b29f9171d08743a95967ee999c"
            })
    void whatIsNoWholeIdIsNone(String typed) {
        assertThat(Typed.id(typed)).isEmpty();
    }

    @Test
    void whatIsNoPageIsTheFirst() {
        assertThat(Typed.page("7")).isEqualTo(7);
        assertThat(Typed.page("99999")).isEqualTo(99_999);
        for (var typed : new String[] {"", "0", "-1", "1.5", "100000", "07", "yksi", "٣"}) {
            assertThat(Typed.page(typed)).isOne();
        }
    }
}
