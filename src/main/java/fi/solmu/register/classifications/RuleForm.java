package fi.solmu.register.classifications;

import fi.solmu.register.classifications.Classifications.MunicipalityType;
import fi.solmu.register.organisations.Grouping;
import fi.solmu.register.organisations.LanguageStatus;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed of a municipality type: its name and its rule. An empty condition does not limit. */
public record RuleForm(
        String nameFi,
        String nameSv,
        String nameEn,
        @Nullable String membersByList,
        String minPopulation,
        String maxPopulation,
        List<String> languageStatuses,
        List<String> groupings) {

    public RuleForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        minPopulation = Typed.stripped(minPopulation);
        maxPopulation = Typed.stripped(maxPopulation);
        languageStatuses = languageStatuses == null ? List.of() : languageStatuses;
        groupings = groupings == null ? List.of() : groupings;
    }

    static final RuleForm EMPTY = new RuleForm("", "", "", null, "", "", List.of(), List.of());

    static RuleForm of(MunicipalityType type) {
        var rule = type.rule();
        return new RuleForm(
                Typed.stripped(type.name().fi()),
                Typed.stripped(type.name().sv()),
                Typed.stripped(type.name().en()),
                rule.membersByList() ? "yes" : null,
                rule.minPopulation() == null ? "" : rule.minPopulation().toString(),
                rule.maxPopulation() == null ? "" : rule.maxPopulation().toString(),
                rule.languageStatuses().stream().map(Enum::name).toList(),
                rule.groupings().stream().map(Enum::name).toList());
    }

    Map<String, String> inWords(Texts t) {
        var words = names().inWords(t);
        words.put(t.text("register.municipalityTypes.byList"), Meanwhile.yesOrNo(membersByList != null, t));
        words.put(t.text("register.municipalityTypes.min"), minPopulation);
        words.put(t.text("register.municipalityTypes.max"), maxPopulation);
        words.put(
                t.text("register.organisations.field.language_status"),
                each(languageStatuses, "register.languageStatus.", t));
        words.put(t.text("register.organisations.field.grouping"), each(groupings, "register.grouping.", t));
        return words;
    }

    private static String each(List<String> codes, String prefix, Texts t) {
        return codes.stream().map(code -> t.text(prefix + code)).collect(Collectors.joining(", "));
    }

    Names names() {
        return new Names(nameFi, nameSv, nameEn);
    }

    Problems check() {
        var problems = new Problems();
        names().check(problems);
        var least = limit(problems, "minPopulation", minPopulation);
        var most = limit(problems, "maxPopulation", maxPopulation);
        if (least != null && most != null && least > most) {
            problems.add("maxPopulation", "register.municipalityTypes.problem.order");
        }
        if (!languageStatuses.stream().allMatch(code -> isAmong(code, LanguageStatus.values()))
                || !groupings.stream().allMatch(code -> isAmong(code, Grouping.values()))) {
            problems.add("languageStatuses", "register.organisations.problem.choice");
        }
        return problems;
    }

    private static boolean isAmong(String code, Enum<?>[] constants) {
        for (var constant : constants) {
            if (constant.name().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Integer limit(Problems problems, String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        var number = number(typed);
        if (number == null) {
            problems.add(field, "register.organisations.problem.population");
        }
        return number;
    }

    static @Nullable Integer number(String typed) {
        var digits = typed.replaceAll("[\\s\u00a0\u202f]", "");
        return !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(each -> each >= '0' && each <= '9')
                ? Integer.valueOf(digits)
                : null;
    }
}
