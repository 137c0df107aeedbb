package fi.solmu.register.classifications;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/** A name typed in three languages. */
public record Names(String nameFi, String nameSv, String nameEn) {
    static final int LONGEST = 200;

    public Names {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
    }

    static final Names NONE = new Names("", "", "");

    static Names of(Localised name) {
        return new Names(Typed.stripped(name.fi()), Typed.stripped(name.sv()), Typed.stripped(name.en()));
    }

    Localised localised() {
        return new Localised(nameFi, nameSv, nameEn);
    }

    /** Each name by the words for its field. */
    Map<String, String> inWords(Texts t) {
        var words = new LinkedHashMap<String, String>();
        words.put(t.text("register.organisations.field.name_fi"), nameFi);
        words.put(t.text("register.organisations.field.name_sv"), nameSv);
        words.put(t.text("register.organisations.field.name_en"), nameEn);
        return words;
    }

    void check(Problems problems) {
        if (localised().isEmpty()) {
            problems.add("nameFi", "register.organisations.problem.name");
        }
        tooLong(problems, "nameFi", nameFi, LONGEST);
        tooLong(problems, "nameSv", nameSv, LONGEST);
        tooLong(problems, "nameEn", nameEn, LONGEST);
    }

    static void tooLong(Problems problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(field, "register.problem.tooLong", most);
        }
    }
}
