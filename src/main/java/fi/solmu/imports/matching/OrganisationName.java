package fi.solmu.imports.matching;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An organisation's name without the word for what kind it is: "Turun kaupunki" is turun, a municipality. */
record OrganisationName(Kind kind, String base, Set<String> genitives) {

    enum Kind {
        UNSAID,
        MUNICIPALITY,
        REGIONAL_COUNCIL,
        WELLBEING_COUNTY,
        JOINT_AUTHORITY,
        COMPANY,
        ASSOCIATION;

        /** A bare name is a municipality's, as people write. */
        boolean fits(Kind other) {
            return this == other || (isMunicipality() && other.isMunicipality());
        }

        private boolean isMunicipality() {
            return this == UNSAID || this == MUNICIPALITY;
        }
    }

    private static final Map<String, Kind> LAST_WORDS = Map.ofEntries(
            Map.entry("kaupunki", Kind.MUNICIPALITY),
            Map.entry("kunta", Kind.MUNICIPALITY),
            Map.entry("stad", Kind.MUNICIPALITY),
            Map.entry("kommun", Kind.MUNICIPALITY),
            Map.entry("liitto", Kind.REGIONAL_COUNCIL),
            Map.entry("förbund", Kind.REGIONAL_COUNCIL),
            Map.entry("hyvinvointialue", Kind.WELLBEING_COUNTY),
            Map.entry("välfärdsområde", Kind.WELLBEING_COUNTY),
            Map.entry("kuntayhtymä", Kind.JOINT_AUTHORITY),
            Map.entry("ky", Kind.JOINT_AUTHORITY),
            Map.entry("samkommun", Kind.JOINT_AUTHORITY),
            Map.entry("oy", Kind.COMPANY),
            Map.entry("oyj", Kind.COMPANY),
            Map.entry("ab", Kind.COMPANY),
            Map.entry("ry", Kind.ASSOCIATION),
            Map.entry("rf", Kind.ASSOCIATION));

    private static final Pattern ENGLISH_MUNICIPALITY = Pattern.compile("^(city|town|municipality) of (.+)");

    static OrganisationName of(String name) {
        var key = Writing.key(name);
        var english = ENGLISH_MUNICIPALITY.matcher(key);
        if (english.matches()) {
            return of(Kind.MUNICIPALITY, english.group(2));
        }
        int space = key.lastIndexOf(' ');
        var kind = LAST_WORDS.get(key.substring(space + 1));
        return kind == null || space < 0 ? of(Kind.UNSAID, key) : of(kind, key.substring(0, space));
    }

    private static OrganisationName of(Kind kind, String base) {
        return new OrganisationName(kind, base, Genitives.of(base));
    }

    boolean isSameAs(OrganisationName other) {
        return kind.fits(other.kind) && (base.equals(other.base) || isGenitiveOf(other) || other.isGenitiveOf(this));
    }

    /** Whether the two are the same once å, ä and ö are a and o. */
    boolean isSameInPlainLetters(OrganisationName other) {
        return inPlainLetters().isSameAs(other.inPlainLetters());
    }

    private OrganisationName inPlainLetters() {
        return new OrganisationName(
                kind,
                Writing.plain(base),
                genitives.stream().map(Writing::plain).collect(Collectors.toSet()));
    }

    /** The typing errors between the two, or {@link Spelling#FAR}. */
    int spellingErrors(OrganisationName other) {
        var one = kind == Kind.UNSAID && other.kind == Kind.MUNICIPALITY ? withGenitives() : Set.of(base);
        var another =
                kind == Kind.MUNICIPALITY && other.kind == Kind.UNSAID ? other.withGenitives() : Set.of(other.base);
        int least = Spelling.FAR;
        for (var form : one) {
            for (var otherForm : another) {
                least = Math.min(least, Spelling.errors(form, otherForm));
            }
        }
        return least;
    }

    private Set<String> withGenitives() {
        var forms = new HashSet<>(genitives);
        forms.add(base);
        return forms;
    }

    private boolean isGenitiveOf(OrganisationName bare) {
        return kind == Kind.MUNICIPALITY && bare.kind == Kind.UNSAID && bare.genitives.contains(base);
    }
}
