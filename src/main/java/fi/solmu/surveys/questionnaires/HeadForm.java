package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import fi.solmu.surveys.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A questionnaire's name, whom it asks and in which languages, as typed. */
public record HeadForm(
        @Nullable String nameFi,
        @Nullable String nameSv,
        @Nullable String nameEn,
        @Nullable String side,
        @Nullable List<String> languages) {

    public HeadForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        side = Typed.stripped(side);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    /** What is right with it. */
    record Wish(Localised name, Side side, Set<Language> languages) {}

    static HeadForm empty() {
        return new HeadForm("", "", "", Side.MEMBER.name(), codes(EnumSet.allOf(Language.class)));
    }

    static HeadForm of(Questionnaire questionnaire) {
        return new HeadForm(
                questionnaire.name().fi(),
                questionnaire.name().sv(),
                questionnaire.name().en(),
                questionnaire.side().name(),
                codes(questionnaire.languages()));
    }

    private static List<String> codes(Set<Language> languages) {
        return languages.stream().sorted().map(Language::code).toList();
    }

    public boolean isIn(Language language) {
        return languages != null && languages.contains(language.code());
    }

    Optional<Wish> check(Problems problems) {
        var name = new Localised(nameFi, nameSv, nameEn);
        Names.checkWords("name", name, "surveys.questionnaires.problem.name", Names.LONGEST, problems);
        var whose = problems.need(
                Arrays.stream(Side.values())
                        .filter(each -> each.name().equals(side))
                        .findFirst(),
                "side-MEMBER",
                "surveys.questionnaires.problem.side");
        var chosen = EnumSet.noneOf(Language.class);
        for (var language : Language.values()) {
            if (isIn(language)) {
                chosen.add(language);
            }
        }
        if (chosen.isEmpty()) {
            problems.add("language-FI", "surveys.questionnaires.problem.languages");
        }
        return problems.any() ? Optional.empty() : whose.map(each -> new Wish(name, each, chosen));
    }

    Map<String, String> inWords(Texts t) {
        var words = new LinkedHashMap<>(new Names(nameFi, nameSv, nameEn).inWords(t));
        words.put(
                t.text("surveys.questionnaires.side"),
                Arrays.stream(Side.values())
                        .filter(each -> each.name().equals(side))
                        .map(each -> t.of("surveys.side", each))
                        .findFirst()
                        .orElse(""));
        words.put(
                t.text("surveys.questionnaires.languages"),
                t.languages(Arrays.stream(Language.values()).filter(this::isIn).toList()));
        return words;
    }
}
