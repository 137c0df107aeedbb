package fi.solmu.demo.association;

import fi.solmu.kernel.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Invents the officials of an organisation. The same chance gives the same people; nobody real is among them. */
final class Staff {
    /** The task area of those who lead, without whom no organisation is. */
    static final String LEADERSHIP = "leadership";

    private final List<Map<String, String>> givenNames;
    private final List<Map<String, String>> familyNames;
    private final List<Map<String, String>> titles;
    private final RandomGenerator chance;
    private final Set<String> namesGiven = new HashSet<>();

    Staff(
            List<Map<String, String>> givenNames,
            List<Map<String, String>> familyNames,
            List<Map<String, String>> titles,
            RandomGenerator chance) {
        this.givenNames = givenNames;
        this.familyNames = familyNames;
        this.titles = titles;
        this.chance = chance;
    }

    /** An organisation that people work for. */
    record Employer(UUID id, String kind, String name, Language language, int population) {}

    /** An invented official. */
    record Official(
            Employer employer, String givenName, String familyName, Language language, String title, String taskArea) {

        String email() {
            return plain(givenName) + "." + plain(familyName) + "@" + plain(employer.name()) + ".example";
        }

        private static String plain(String name) {
            return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .replaceAll("[^a-z]+", "-")
                    .replaceAll("^-|-$", "");
        }
    }

    /** The officials of one employer, each with another title. */
    List<Official> of(Employer employer) {
        var offered = new ArrayList<>(
                titles.stream().filter(title -> suits(title, employer)).toList());
        shuffle(offered);
        offered.sort(Comparator.comparing(title -> !LEADERSHIP.equals(title.get("task_area")))); // stable: chance stays
        shuffle(offered.subList(howManyLead(employer), offered.size()));
        var officials = new ArrayList<Official>();
        for (var title : offered.subList(0, Math.min(offered.size(), howMany(employer)))) {
            officials.add(official(employer, title));
        }
        return officials;
    }

    /** A regional director works for a regional council, a city manager for a city. */
    private static boolean suits(Map<String, String> title, Employer employer) {
        var words = String.valueOf(title.get("title_fi"));
        boolean regional = employer.kind().equals("REGIONAL_COUNCIL");
        boolean large = employer.population() > 15_000;
        return (!words.startsWith("maakunta") || regional)
                && (!words.contains("kaupung") || (large && !regional))
                && (!words.contains("kunna") || !(large || regional));
    }

    private static int howManyLead(Employer employer) {
        return Math.max(1, howMany(employer) / 4);
    }

    private static int howMany(Employer employer) {
        if (!employer.kind().equals("MUNICIPALITY")) {
            return employer.kind().equals("REGIONAL_COUNCIL") ? 8 : 2;
        }
        int population = employer.population();
        return population > 100_000
                ? 26
                : population > 50_000 ? 18 : population > 20_000 ? 10 : population > 5_000 ? 5 : 3;
    }

    private Official official(Employer employer, Map<String, String> title) {
        var given = pick(givenNames, employer.language());
        var family = pick(familyNames, employer.language());
        while (!namesGiven.add(given + " " + family)) {
            given = pick(givenNames, employer.language());
            family = pick(familyNames, employer.language());
        }
        var inLanguage = title.get("title_" + employer.language().code());
        return new Official(
                employer,
                given,
                family,
                employer.language(),
                String.valueOf(inLanguage),
                String.valueOf(title.get("task_area")));
    }

    private String pick(List<Map<String, String>> names, Language language) {
        var fitting = names.stream()
                .filter(name -> language.code().equals(name.get("language")))
                .toList();
        return String.valueOf(fitting.get(chance.nextInt(fitting.size())).get("name"));
    }

    private void shuffle(List<?> list) {
        for (int last = list.size() - 1; last > 0; last--) {
            Collections.swap(list, last, chance.nextInt(last + 1));
        }
    }
}
