package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.kernel.Localised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands rows: what their cells say in the register's terms, and what is wrong with them. */
final class RowReading {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_CODE = 40;
    private static final Pattern POPULATION = Pattern.compile("[0-9][0-9 \\u00a0\\u202f]{0,11}");
    private static final Pattern BUSINESS_ID = Pattern.compile("[0-9]{7}-[0-9]");
    private static final Pattern MUNICIPALITY_CODE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern FORMULA = Pattern.compile("^[=@\\t\\r].*|^[+-](?![0-9 ()/.,-]*$).*", Pattern.DOTALL);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]*");

    private static final Map<String, String> KINDS = words(
            "MUNICIPALITY municipality kunta kaupunki kommun stad",
            "REGIONAL_COUNCIL regionalcouncil maakunnanliitto maakuntaliitto landskapsförbund",
            "WELLBEING_COUNTY wellbeingcounty wellbeingservicescounty hyvinvointialue välfärdsområde",
            "JOINT_AUTHORITY jointauthority kuntayhtymä samkommun",
            "STATE_AGENCY stateagency state valtio valtionviranomainen statligmyndighet staten",
            "COMPANY company yritys osakeyhtiö företag bolag",
            "ASSOCIATION association yhdistys järjestö förening organisation",
            "OTHER other muu annan annat övrig");
    private static final Map<String, String> LANGUAGES = words(
            "FI fi suomenkielinen finskspråkig finnish",
            "SV sv ruotsinkielinen svenskspråkig swedish",
            "BILINGUAL_FI bilingualfi kaksikielinen kaksikielinenenemmistösuomi tvåspråkigfinskmajoritet bilingual",
            "BILINGUAL_SV bilingualsv kaksikielinenenemmistöruotsi tvåspråkigsvenskmajoritet");
    private static final Map<String, String> GROUPINGS = words(
            "URBAN urban kaupunkimaiset kaupunkimainen urbana urban 1",
            "SEMI_URBAN semiurban taajaanasutut taajaanasuttu tätort tätortskommun 2",
            "RURAL rural maaseutumaiset maaseutumainen landsbygd landsbygdskommun 3");

    private final ImportKind kind;
    private final Mapping mapping;
    private final Map<String, String> regions;

    /** The regions are codes by name and by code, as {@link #key} writes them. */
    RowReading(ImportKind kind, Mapping mapping, Map<String, String> regions) {
        this.kind = kind;
        this.mapping = mapping;
        this.regions = regions;
    }

    /** What is wrong with a row before its cells are looked at is told by whoever read the file. */
    ReadRow read(int line, List<String> cells, List<Problem> fileProblems) {
        var problems = new ArrayList<>(fileProblems);
        var values = new LinkedHashMap<String, String>();
        var names = kind == ImportKind.NETWORKS ? networkNames(cells, problems) : organisationNames(cells, problems);
        put(values, "name_fi", names.names().fi());
        put(values, "name_sv", names.names().sv());
        put(values, "name_en", names.names().en());
        for (int i = 0; i < mapping.columns().size() && i < cells.size(); i++) {
            var column = mapping.columns().get(i);
            var cell = cells.get(i).strip();
            if (column.target() != null && !cell.isEmpty() && !Mapping.isName(column.target())) {
                value(column.target(), column.heading(), cell, values, problems);
            }
        }
        if (kind == ImportKind.ORGANISATIONS && !values.containsKey("kind") && names.shown() != null) {
            var code = values.getOrDefault("code", "");
            values.put("kind", MUNICIPALITY_CODE.matcher(code).matches() ? "MUNICIPALITY" : "OTHER");
        }
        return new ReadRow(
                line,
                names.shown(),
                names.written(),
                mapping.content(cells),
                problems.isEmpty() ? values : Map.of(),
                fingerprint(cells),
                problems);
    }

    private record Names(@Nullable String shown, List<String> written, Localised names) {}

    private Names networkNames(List<String> cells, List<Problem> problems) {
        var written = new ArrayList<String>();
        var names = Localised.NONE;
        var any = cell(cells, Target.NAME, problems, LONGEST_NAME);
        if (any != null) {
            names = NameLanguages.of(any);
            written.add(NameLanguages.tidied(any));
        }
        names = new Localised(
                orElse(cell(cells, Target.NAME_FI, problems, LONGEST_NAME), names.fi()),
                orElse(cell(cells, Target.NAME_SV, problems, LONGEST_NAME), names.sv()),
                orElse(cell(cells, Target.NAME_EN, problems, LONGEST_NAME), names.en()));
        return named(written, names, problems);
    }

    private Names organisationNames(List<String> cells, List<Problem> problems) {
        var names = new Localised(
                cell(cells, Target.ORGANISATION_NAME_FI, problems, LONGEST_NAME),
                cell(cells, Target.ORGANISATION_NAME_SV, problems, LONGEST_NAME),
                cell(cells, Target.ORGANISATION_NAME_EN, problems, LONGEST_NAME));
        return named(new ArrayList<>(), names, problems);
    }

    private Names named(List<String> written, Localised names, List<Problem> problems) {
        for (var name : new @Nullable String[] {names.fi(), names.sv(), names.en()}) {
            if (name != null && !written.contains(name)) {
                written.add(name);
            }
        }
        if (written.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(Problem.of(nameHeading(), "name_missing"));
            }
            return new Names(null, List.of(), Localised.NONE);
        }
        var shown = written.getFirst();
        if (problems.isEmpty() && NO_LETTER.matcher(shown).matches()) {
            problems.add(Problem.of(nameHeading(), "name_without_letters", shown));
        }
        return new Names(shown, written, names);
    }

    private @Nullable String nameHeading() {
        return mapping.columns().stream()
                .filter(column -> Mapping.isName(column.target()))
                .map(Mapping.Column::heading)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String cell(List<String> cells, Target target, List<Problem> problems, int longest) {
        int place = mapping.place(target);
        if (place < 0 || place >= cells.size() || cells.get(place).isBlank()) {
            return null;
        }
        var cell = cells.get(place).strip();
        var heading = mapping.columns().get(place).heading();
        if (isTooLong(cell, longest, heading, problems) || isFormula(cell, heading, problems)) {
            return cell.length() > longest ? cell.substring(0, longest) : cell;
        }
        return cell;
    }

    private void value(Target target, String heading, String cell, Map<String, String> values, List<Problem> problems) {
        switch (target) {
            case MEETING_FREQUENCY -> frequency(heading, cell, values, problems);
            case FOUNDED_ON -> date(heading, cell, values, problems);
            case POPULATION -> population(heading, cell, values, problems);
            case ORGANISATION_KIND -> word(target, heading, cell, KINDS, values, problems);
            case LANGUAGE_STATUS -> word(target, heading, cell, LANGUAGES, values, problems);
            case GROUPING -> word(target, heading, cell, GROUPINGS, values, problems);
            case REGION -> word(target, heading, cell, regions, values, problems);
            case BUSINESS_ID -> {
                if (BUSINESS_ID.matcher(cell).matches()) {
                    values.put(target.field(), cell);
                } else {
                    problems.add(Problem.of(heading, "business_id", shown(cell)));
                }
            }
            case ROW_NUMBER -> {}
            case PURPOSE_FI, PURPOSE_SV, PURPOSE_EN -> text(target, heading, cell, LONGEST_TEXT, values, problems);
            default -> text(target, heading, cell, LONGEST_CODE, values, problems);
        }
    }

    private static void text(
            Target target,
            String heading,
            String cell,
            int longest,
            Map<String, String> values,
            List<Problem> problems) {
        if (isTooLong(cell, longest, heading, problems) || isFormula(cell, heading, problems)) {
            return;
        }
        boolean number = target == Target.ORGANISATION_CODE
                && MUNICIPALITY_CODE.matcher(cell).matches();
        values.put(target.field(), number ? "0".repeat(3 - cell.length()) + cell : cell);
    }

    private static void frequency(String heading, String cell, Map<String, String> values, List<Problem> problems) {
        var frequency = FrequencyWords.parse(cell);
        if (frequency.isPresent()) {
            values.put(Target.MEETING_FREQUENCY.field(), frequency.get().name());
        } else if (FrequencyWords.becameDate(cell)) {
            problems.add(Problem.of(heading, "class_became_a_date", shown(cell)));
        } else {
            problems.add(Problem.of(heading, "meeting_frequency", shown(cell)));
        }
    }

    private static void date(String heading, String cell, Map<String, String> values, List<Problem> problems) {
        var day = Days.parse(cell);
        if (day.isPresent()) {
            values.put(Target.FOUNDED_ON.field(), day.get().toString());
        } else {
            problems.add(Problem.of(heading, Days.looksLikeOne(cell) ? "impossible_date" : "not_a_date", shown(cell)));
        }
    }

    private static void population(String heading, String cell, Map<String, String> values, List<Problem> problems) {
        var digits = POPULATION.matcher(cell).matches() ? cell.replaceAll("[^0-9]", "") : "";
        if (digits.isEmpty() || digits.length() > 8) {
            problems.add(Problem.of(heading, "population", shown(cell)));
        } else {
            values.put(Target.POPULATION.field(), String.valueOf(Integer.parseInt(digits)));
        }
    }

    private static void word(
            Target target,
            String heading,
            String cell,
            Map<String, String> words,
            Map<String, String> values,
            List<Problem> problems) {
        var code = words.get(key(cell));
        if (code == null) {
            problems.add(Problem.of(heading, "unknown_word", shown(cell)));
        } else {
            values.put(target.field(), code);
        }
    }

    static boolean isTooLong(String cell, int longest, String heading, List<Problem> problems) {
        if (cell.length() <= longest) {
            return false;
        }
        problems.add(Problem.of(heading, "too_long", String.valueOf(longest)));
        return true;
    }

    /** Nobody's name begins with an equals sign: a formula was lost on its way, or somebody tries something. */
    static boolean isFormula(String cell, String heading, List<Problem> problems) {
        if (!FORMULA.matcher(cell).matches()) {
            return false;
        }
        problems.add(Problem.of(heading, "formula"));
        return true;
    }

    /** Rows say the same when their columns do, in whatever order; the row's own number says nothing. */
    private String fingerprint(List<String> cells) {
        var said = new TreeMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            var column = i < mapping.columns().size() ? mapping.columns().get(i) : new Mapping.Column("", null);
            var cell = cells.get(i).strip();
            if (column.target() != Target.ROW_NUMBER && !cell.isEmpty()) {
                said.merge(key(column.heading()), cell, (a, b) -> a + "\u0001" + b);
            }
        }
        return Fingerprint.of(kind, said);
    }

    static String shown(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "…";
    }

    /** A word without case, spaces and marks. */
    static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, String> words(String... lines) {
        var words = new java.util.HashMap<String, String>();
        for (var line : lines) {
            var parts = line.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                words.put(parts[i], parts[0]);
            }
            words.put(key(parts[0]), parts[0]);
        }
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static @Nullable String orElse(@Nullable String value, @Nullable String other) {
        return value != null ? value : other;
    }
}
