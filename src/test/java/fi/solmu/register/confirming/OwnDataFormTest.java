package fi.solmu.register.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.confirming.OwnData.Belonging;
import fi.solmu.register.confirming.OwnData.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OwnDataFormTest {
    private static final Post POST = new Post(UUID.randomUUID(), UUID.randomUUID(), named("Kuusamo"), "sihteeri");

    private static Localised named(String name) {
        return new Localised(name, null, null);
    }

    private static OwnData aino(int networks) {
        return new OwnData(
                UUID.randomUUID(),
                3,
                "Aino",
                "Aalto",
                Language.FI,
                List.of("aino@kunta.example"),
                List.of(POST),
                java.util.stream.IntStream.range(0, networks)
                        .mapToObj(number -> new Belonging(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                named("Verkosto " + number),
                                MembershipRole.MEMBER,
                                Localised.NONE))
                        .toList());
    }

    @Test
    void whoeverTouchesNothingConfirmsAllAndCorrectsNothing() {
        var data = aino(3);

        assertThat(OwnDataForm.UNTOUCHED.said(data)).hasSize(3).allMatch(Said.StillMember.class::isInstance);
    }

    @Property
    void ofEachMembershipOneThingIsSaidWhateverElseIsTyped(
            @ForAll @Size(max = 6) List<Boolean> left, @ForAll String title, @ForAll boolean gone) {
        var data = aino(left.size());
        var typed = new HashMap<>(Map.of("title-" + POST.id(), title));
        for (int at = 0; at < left.size(); at++) {
            typed.put("membership-" + data.belongings().get(at).id(), left.get(at) ? "left" : "stay");
        }
        if (gone) {
            typed.put("gone-" + POST.id(), "yes");
        }

        var said = new OwnDataForm(typed).said(data);

        assertThat(said.stream()
                        .filter(each -> each instanceof Said.StillMember || each instanceof Said.LeftNetwork)
                        .map(Said.LeftNetwork.class::isInstance))
                .containsExactlyElementsOf(left);
        assertThat(said.stream().filter(each -> each instanceof Said.LeftEmployer || each instanceof Said.Titled))
                .as("of one post at most one thing")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(said.stream().anyMatch(Said.LeftEmployer.class::isInstance)).isEqualTo(gone);
    }

    @Test
    void whatDiffersFromWhatWasShownIsSaid() {
        var said = new OwnDataForm(Map.of(
                        "familyName", " Virta ", "language", "sv", "title-" + POST.id(), "", "employer", "Kajaani"))
                .said(aino(0));

        assertThat(said)
                .containsExactly(
                        new Said.Named("Aino", "Virta"),
                        new Said.Speaks(Language.SV),
                        new Said.Titled(POST, null),
                        new Said.WorksFor("Kajaani", null));
    }

    @Test
    void aNameIsNeededAndNothingIsTooLong() {
        var problems = new OwnDataForm(Map.of("givenName", " ", "employer", "x".repeat(201))).check(aino(0));

        assertThat(problems.of("givenName")).isPresent();
        assertThat(problems.of("employer")).isPresent();
        assertThat(OwnDataForm.UNTOUCHED.check(aino(1)).any()).isFalse();
        assertThat(new OwnDataForm(Map.of("newTitle", "johtaja")).check(aino(0)).of("employer"))
                .isPresent();
    }
}
