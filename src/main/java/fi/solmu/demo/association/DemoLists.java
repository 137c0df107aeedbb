package fi.solmu.demo.association;

import fi.solmu.demo.association.Staff.Official;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.StartingData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Lists of people as they lie about in an association, beside its customer register: most of their rows are of people it
 * knows, some spell them otherwise, some have moved, some it has never heard of. What of it is whose, the demo's reviewer
 * finds out.
 */
final class DemoLists {
    private static final long SEED = 45;
    private static final List<String> SHARED = List.of("kirjaamo", "kirjaamo", "info", "sivistys");

    private final List<Official> officials;
    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<String> givenNames = names("demo/given_names.csv");
    private final List<String> familyNames = names("demo/family_names.csv");
    private final Set<String> known = new HashSet<>();

    DemoLists(List<Official> officials) {
        this.officials = officials;
        officials.forEach(each -> known.add(name(each)));
    }

    /** A list as a file. */
    record Named(String source, SourceKind kind, String fileName, String text) {}

    List<Named> all() {
        return List.of(
                new Named("Uutiskirjeen tilaajat", SourceKind.LIST, "uutiskirjeen-tilaajat.csv", subscribers()),
                new Named("Sivistyksen verkostojen taulukko", SourceKind.SHEET, "sivistys.csv", sheet()),
                new Named("Erityisasiantuntijan osoitekirja", SourceKind.LIST, "osoitekirja.csv", addressBook()));
    }

    /** Names and addresses of whoever once subscribed. */
    private String subscribers() {
        var rows = new ArrayList<String>();
        rows.add("Nimi;Sähköposti");
        for (var official : some(360)) {
            switch (chance.nextInt(20)) {
                case 0 -> rows.add(name(official) + ";" + addressElsewhere(official));
                case 2 -> rows.add(misspelt(name(official)) + ";" + official.email());
                case 3 -> rows.add(name(official) + ";" + pick(SHARED) + "@" + domain(official));
                default -> rows.add(name(official) + ";" + official.email());
            }
        }
        for (var stranger : strangers(40)) {
            rows.add(name(stranger) + ";" + stranger.email());
        }
        return String.join("\n", rows);
    }

    /** A sheet somebody keeps of two networks: marks under their names, and no addresses. */
    private String sheet() {
        var rows = new ArrayList<String>();
        rows.add(
                "Sukunimi;Etunimi;Kunta;Tehtävä;Sivistystoimen toimialajohtajien verkosto;Varhaiskasvatusjohtajien verkosto");
        var education = some(officials.size()).stream()
                .filter(each -> each.taskArea().equals("education"))
                .limit(90)
                .toList();
        for (var official : education) {
            boolean slip = chance.nextInt(10) == 0;
            rows.add(String.join(
                    ";",
                    slip ? misspelt(official.familyName()) : official.familyName(),
                    chance.nextInt(12) == 0 ? official.givenName().charAt(0) + "." : official.givenName(),
                    chance.nextInt(9) == 0 ? "" : official.employer().name(),
                    official.title(),
                    chance.nextInt(3) == 0 ? "x" : "",
                    chance.nextInt(4) == 0 ? "x" : ""));
        }
        return String.join("\n", rows);
    }

    /** One expert's own addresses, some of them of a former employer; of some people the name alone. */
    private String addressBook() {
        var rows = new ArrayList<String>();
        rows.add("Nimi;Organisaatio;Sähköposti");
        for (var official : some(70)) {
            var name = official.familyName() + ", " + official.givenName();
            var employer = official.employer().name();
            rows.add(
                    switch (chance.nextInt(16)) {
                        case 0, 1 -> name + ";;" + addressElsewhere(official);
                        case 2, 3, 4 -> name + ";;";
                        case 5, 6, 7 -> name + ";" + employer + ";";
                        default -> name + ";" + employer + ";" + official.email();
                    });
        }
        for (var stranger : strangers(15)) {
            rows.add(stranger.familyName() + ", " + stranger.givenName() + ";"
                    + stranger.employer().name() + ";" + stranger.email());
        }
        return String.join("\n", rows);
    }

    private List<Official> some(int count) {
        var mixed = new ArrayList<>(officials);
        for (int last = mixed.size() - 1; last > 0; last--) {
            Collections.swap(mixed, last, chance.nextInt(last + 1));
        }
        return mixed.subList(0, Math.min(count, mixed.size()));
    }

    /** People who work somewhere and are in no register yet. */
    private List<Official> strangers(int count) {
        return some(count).stream().map(this::colleague).toList();
    }

    private Official colleague(Official of) {
        while (true) {
            var colleague = new Official(
                    of.employer(), pick(givenNames), pick(familyNames), of.language(), of.title(), of.taskArea());
            if (known.add(name(colleague))) {
                return colleague;
            }
        }
    }

    private String addressElsewhere(Official official) {
        return official.email().substring(0, official.email().indexOf('@') + 1) + domain(some(1).getFirst());
    }

    private static String domain(Official official) {
        return official.email().substring(official.email().indexOf('@') + 1);
    }

    private static String name(Official official) {
        return official.givenName() + " " + official.familyName();
    }

    /** A letter was left out. */
    private String misspelt(String name) {
        int at = 1 + chance.nextInt(name.length() - 1);
        return name.charAt(at) == ' ' ? name : name.substring(0, at) + name.substring(at + 1);
    }

    private String pick(List<String> values) {
        return values.get(chance.nextInt(values.size()));
    }

    private static List<String> names(String resource) {
        return StartingData.rows(resource).stream()
                .filter(row -> "fi".equals(row.get("language")))
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }
}
