package fi.solmu.register.classifications;

import fi.solmu.kernel.Localised;
import fi.solmu.register.classifications.Classifications.Joining;
import fi.solmu.register.classifications.Classifications.Kind;
import fi.solmu.register.classifications.Classifications.Mark;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of a network type. The marks are parallel lists: code (none for a new one) and name in each language; a
 * mark whose names are all emptied is gone.
 */
public record TypeForm(
        String nameFi,
        String nameSv,
        String nameEn,
        String descriptionFi,
        String descriptionSv,
        String descriptionEn,
        String kind,
        String joining,
        @Nullable String membersNamed,
        @Nullable String inUse,
        String position,
        List<String> markCode,
        List<String> markFi,
        List<String> markSv,
        List<String> markEn) {
    static final int LONGEST_DESCRIPTION = 2_000;
    static final int NEW_MARKS = 2;

    public TypeForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        descriptionFi = Typed.stripped(descriptionFi);
        descriptionSv = Typed.stripped(descriptionSv);
        descriptionEn = Typed.stripped(descriptionEn);
        kind = kind == null ? Kind.NETWORK.name() : kind;
        joining = joining == null ? Joining.UNSTATED.name() : joining;
        position = Typed.stripped(position);
        markCode = markCode == null ? List.of() : markCode;
        markFi = markFi == null ? List.of() : markFi;
        markSv = markSv == null ? List.of() : markSv;
        markEn = markEn == null ? List.of() : markEn;
    }

    static TypeForm empty(int position) {
        return new TypeForm(
                "",
                "",
                "",
                "",
                "",
                "",
                Kind.NETWORK.name(),
                Joining.UNSTATED.name(),
                "yes",
                "yes",
                Integer.toString(position),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static TypeForm of(Classifications.Type type) {
        return new TypeForm(
                Typed.stripped(type.name().fi()),
                Typed.stripped(type.name().sv()),
                Typed.stripped(type.name().en()),
                Typed.stripped(type.description().fi()),
                Typed.stripped(type.description().sv()),
                Typed.stripped(type.description().en()),
                type.kind().name(),
                type.joining().name(),
                type.membersNamed() ? "yes" : null,
                type.inUse() ? "yes" : null,
                Integer.toString(type.position()),
                type.marks().stream().map(Mark::code).toList(),
                type.marks().stream()
                        .map(mark -> Typed.stripped(mark.name().fi()))
                        .toList(),
                type.marks().stream()
                        .map(mark -> Typed.stripped(mark.name().sv()))
                        .toList(),
                type.marks().stream()
                        .map(mark -> Typed.stripped(mark.name().en()))
                        .toList());
    }

    Problems check() {
        var problems = new Problems();
        names().check(problems);
        Names.tooLong(problems, "descriptionFi", descriptionFi, LONGEST_DESCRIPTION);
        Names.tooLong(problems, "descriptionSv", descriptionSv, LONGEST_DESCRIPTION);
        Names.tooLong(problems, "descriptionEn", descriptionEn, LONGEST_DESCRIPTION);
        if (Arrays.stream(Kind.values()).noneMatch(each -> each.name().equals(kind))) {
            problems.add("kind", "register.organisations.problem.choice");
        }
        if (Arrays.stream(Joining.values()).noneMatch(each -> each.name().equals(joining))) {
            problems.add("joining", "register.organisations.problem.choice");
        }
        if (place(position) < 0) {
            problems.add("position", "register.types.problem.position");
        }
        return problems;
    }

    Map<String, String> inWords(Texts t) {
        var words = names().inWords(t);
        words.put(t.text("register.types.description_fi"), descriptionFi);
        words.put(t.text("register.types.description_sv"), descriptionSv);
        words.put(t.text("register.types.description_en"), descriptionEn);
        words.put(t.text("register.types.kind"), t.text("register.types.kind." + kind));
        words.put(t.text("register.types.joining"), t.text("register.types.joining." + joining));
        words.put(t.text("register.types.position"), position);
        words.put(t.text("register.types.membersNamed"), Meanwhile.yesOrNo(membersNamed != null, t));
        words.put(t.text("register.field.in_use"), Meanwhile.yesOrNo(inUse != null, t));
        words.put(
                t.text("register.types.marks"),
                marks().stream().map(mark -> t.read(mark.name())).collect(Collectors.joining("; ")));
        return words;
    }

    Names names() {
        return new Names(nameFi, nameSv, nameEn);
    }

    Localised description() {
        return new Localised(descriptionFi, descriptionSv, descriptionEn);
    }

    /** The marks as the form shows them: those there are, then empty ones to fill. */
    public List<Mark> shownMarks() {
        var marks = new ArrayList<>(marks());
        for (int i = 0; i < NEW_MARKS; i++) {
            marks.add(new Mark("", Localised.NONE));
        }
        return marks;
    }

    List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < markCode.size(); i++) {
            var name = new Localised(at(markFi, i), at(markSv, i), at(markEn, i));
            if (!name.isEmpty()) {
                marks.add(new Mark(markCode.get(i), name));
            }
        }
        return marks;
    }

    private static @Nullable String at(List<String> texts, int i) {
        return i < texts.size() ? texts.get(i) : null;
    }

    /** A place in an order, or less than zero for what is no such number. */
    static int place(String typed) {
        return typed.length() <= 5 && !typed.isEmpty() && typed.chars().allMatch(each -> each >= '0' && each <= '9')
                ? Integer.parseInt(typed)
                : -1;
    }
}
