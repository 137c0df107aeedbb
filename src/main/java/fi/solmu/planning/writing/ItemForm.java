package fi.solmu.planning.writing;

import fi.solmu.planning.plans.Owners;
import fi.solmu.planning.plans.PlanView.Owner;
import fi.solmu.shell.FormMark;
import fi.solmu.shell.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A theme, goal or measure as typed; a month and an owner have measures only. */
public record ItemForm(
        @Nullable String words,
        @Nullable String month,
        @Nullable String owner) {
    static final int LONGEST_OWNER = 200;
    public static final ItemForm EMPTY = new ItemForm("", "", "");

    public ItemForm {
        words = oneLine(words);
        month = oneLine(month);
        owner = oneLine(owner);
    }

    private static String oneLine(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** As the form is opened with what is there now. */
    static ItemForm of(Item item) {
        return new ItemForm(
                item.words(),
                item.month() == null ? "" : item.month().toString(),
                switch (item.owner()) {
                    case Owner.Person(var _, var name) -> name;
                    case Owner.Unit(var name) -> name;
                    case Owner.Nobody _, Owner.Removed _ -> "";
                });
    }

    public String mark() {
        return FormMark.of(this);
    }

    /** What was typed, read; with a problem for each field in which nothing can be read. */
    Item read(Part part, Item now, Owners owners, List<Owners.Choice> choices, String suffix, Problems problems) {
        if (words().isEmpty()) {
            problems.add("words" + suffix, "planning.problem." + part.field());
        } else if (words().length() > part.most()) {
            problems.add("words" + suffix, "planning.problem.tooLong", part.most());
        }
        if (part != Part.MEASURES) {
            return new Item(words(), null, new Owner.Nobody());
        }
        return new Item(words(), readMonth(suffix, problems), readOwner(now, owners, choices, suffix, problems));
    }

    private @Nullable Integer readMonth(String suffix, Problems problems) {
        if (month().isEmpty()) {
            return null;
        }
        if (month().matches("[1-9]|1[0-2]")) {
            return Integer.valueOf(month());
        }
        problems.add("month" + suffix, "planning.problem.month");
        return null;
    }

    private Owner readOwner(Item now, Owners owners, List<Owners.Choice> choices, String suffix, Problems problems) {
        if (owner().equals(of(now).owner())) {
            return now.owner();
        }
        if (owner().isEmpty()) {
            return new Owner.Nobody();
        }
        var labelled = choices.stream()
                .filter(each -> each.label().equalsIgnoreCase(owner()))
                .toList();
        if (labelled.size() == 1) {
            return new Owner.Person(
                    labelled.getFirst().person(), labelled.getFirst().name());
        }
        if (choices.stream().anyMatch(each -> each.name().equalsIgnoreCase(owner()))) {
            problems.add("owner" + suffix, "planning.problem.owner.several");
        } else if (owners.isSomebodysName(owner())) {
            problems.add("owner" + suffix, "planning.problem.owner.elsewhere");
        } else if (owner().length() > LONGEST_OWNER) {
            problems.add("owner" + suffix, "planning.problem.tooLong", LONGEST_OWNER);
        }
        return new Owner.Unit(owner());
    }

    @Override
    public String words() {
        return words == null ? "" : words;
    }

    @Override
    public String month() {
        return month == null ? "" : month;
    }

    @Override
    public String owner() {
        return owner == null ? "" : owner;
    }
}
