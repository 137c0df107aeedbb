package fi.solmu.register.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class AnswerFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static OpenMember member(boolean notConfirmed) {
        return new OpenMember(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Aino Aalto",
                MembershipRole.MEMBER,
                Localised.NONE,
                LocalDate.of(2024, 1, 1),
                null,
                null,
                false,
                notConfirmed,
                false,
                null);
    }

    private static LinkedMultiValueMap<String, String> shown(List<OpenMember> members) {
        var typed = new LinkedMultiValueMap<String, String>();
        members.forEach(each -> typed.add("seen-" + each.membership(), each.mark()));
        return typed;
    }

    @Property
    void whoeverIsTickedIsAnsweredOrHasChangedMeanwhile(
            @ForAll @Size(max = 8) List<Boolean> ticked,
            @ForAll @Size(8) List<Boolean> changed,
            @ForAll @Size(8) List<Boolean> gone) {
        var members =
                IntStream.range(0, ticked.size()).mapToObj(_ -> member(true)).toList();
        var typed = shown(members);
        for (int at = 0; at < ticked.size(); at++) {
            if (ticked.get(at)) {
                typed.add("member", members.get(at).membership().toString());
            }
        }
        var now = IntStream.range(0, ticked.size())
                .filter(at -> !gone.get(at))
                .mapToObj(at -> changed.get(at) ? confirmed(members.get(at)) : members.get(at))
                .toList();

        var answers = new AnswerForm(typed).answers(now);

        assertThat(answers.given().size() + answers.changedMeanwhile())
                .isEqualTo((int) ticked.stream().filter(each -> each).count());
        assertThat(answers.given())
                .allMatch(each -> members.contains(each.member()))
                .hasSize((int) IntStream.range(0, ticked.size())
                        .filter(at -> ticked.get(at) && !changed.get(at) && !gone.get(at))
                        .count());
    }

    private static OpenMember confirmed(OpenMember member) {
        return new OpenMember(
                member.membership(),
                member.person(),
                member.name(),
                member.role(),
                member.organisation(),
                member.since(),
                member.until(),
                TODAY,
                false,
                false,
                false,
                null);
    }

    @Test
    void whoeverIsEndedIsNotCorrected() {
        var member = member(true);
        var typed = shown(List.of(member));
        typed.add("member", member.membership().toString());
        typed.add("email-" + member.membership(), "aino@kunta.example");
        typed.add("deed", "END");

        var answer = new AnswerForm(typed).answers(List.of(member)).given().getFirst();

        assertThat(answer.ends()).isTrue();
        assertThat(answer.email()).isEmpty();
    }

    @Test
    void aCorrectionNeedsNoTick() {
        var member = member(true);
        var typed = shown(List.of(member));
        typed.add("email-" + member.membership(), "aino@kunta.example");

        var answer = new AnswerForm(typed).answers(List.of(member)).given().getFirst();

        assertThat(answer.deed()).isEmpty();
        assertThat(answer.email()).isEqualTo("aino@kunta.example");
    }

    @Test
    void theLastDayIsADayUpToToday() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("deed", "END");
        for (var wrong : List.of("", "eilen", "2026-11-23")) {
            typed.set("lastDay", wrong);
            assertThat(new AnswerForm(typed).check(List.of(), TODAY).any())
                    .as(wrong)
                    .isTrue();
        }
        typed.set("lastDay", "2026-11-22");
        assertThat(new AnswerForm(typed).check(List.of(), TODAY).any()).isFalse();
    }
}
