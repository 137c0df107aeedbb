package fi.solmu.register.classifications;

import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is typed of a task area. */
public record AreaForm(
        String nameFi,
        String nameSv,
        String nameEn,
        String position,
        @Nullable String inUse) {

    public AreaForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        position = Typed.stripped(position);
    }

    static AreaForm empty(int position) {
        return new AreaForm("", "", "", Integer.toString(position), "yes");
    }

    static AreaForm of(Classifications.TaskArea area) {
        var names = Names.of(area.name());
        return new AreaForm(
                names.nameFi(),
                names.nameSv(),
                names.nameEn(),
                Integer.toString(area.position()),
                area.inUse() ? "yes" : null);
    }

    public Names names() {
        return new Names(nameFi, nameSv, nameEn);
    }

    int place() {
        return TypeForm.place(position);
    }

    Problems check() {
        var problems = new Problems();
        names().check(problems);
        if (place() < 0) {
            problems.add("position", "register.types.problem.position");
        }
        return problems;
    }

    Map<String, String> inWords(Texts t) {
        var words = names().inWords(t);
        words.put(t.text("register.types.position"), position);
        words.put(t.text("register.field.in_use"), Meanwhile.yesOrNo(inUse != null, t));
        return words;
    }
}
