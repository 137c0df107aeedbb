package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a theme as it is typed. */
public record Names(
        @Nullable String nameFi,
        @Nullable String nameSv,
        @Nullable String nameEn) {
    static final Names NONE = new Names("", "", "");
    static final int LONGEST = 200;

    public Names {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
    }

    static Names of(Localised name) {
        return new Names(name.fi(), name.sv(), name.en());
    }

    Localised localised() {
        return new Localised(nameFi, nameSv, nameEn);
    }

    Problems check() {
        var problems = new Problems();
        checkWords("name", localised(), "surveys.questionnaires.problem.section", LONGEST, problems);
        return problems;
    }

    /**
     * Some language must have words, and none too many.
     *
     * @param field the field's name without its language
     */
    static void checkWords(String field, Localised words, @Nullable String needed, int longest, Problems problems) {
        if (needed != null && words.isEmpty()) {
            problems.add(field + "Fi", needed);
        }
        for (var each : Map.of(
                        "Fi",
                        Typed.stripped(words.fi()),
                        "Sv",
                        Typed.stripped(words.sv()),
                        "En",
                        Typed.stripped(words.en()))
                .entrySet()) {
            if (each.getValue().length() > longest) {
                problems.add(field + each.getKey(), "surveys.questionnaires.problem.long", longest);
            }
        }
    }

    Map<String, String> inWords(Texts t) {
        var words = new LinkedHashMap<String, String>();
        words.put(t.text("surveys.questionnaires.field.nameFi"), Typed.stripped(nameFi));
        words.put(t.text("surveys.questionnaires.field.nameSv"), Typed.stripped(nameSv));
        words.put(t.text("surveys.questionnaires.field.nameEn"), Typed.stripped(nameEn));
        return words;
    }
}
