package fi.solmu.imports.linkage;

import fi.solmu.register.StartingData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Municipal officials who do not exist, as three lists tell of them: a customer register, a mailing list and sheets.
 * Each list has its own coverage, age and habits of writing. The same seed makes the same people.
 *
 * <p>Of the people 8 % have moved to another employer and 4 % have taken another family name, which the lists know or
 * not; 3 % of rows give a shared mailbox, 5 % names exchanged, shortened or by initial, 2 % have slips of the pen, one
 * in a hundred of the sheets' is damaged by a wrong encoding; forty are called Matti Virtanen.
 */
public final class InventedPeople {
    private static final List<String> FAMILY = List.of("""
            Virtanen Korhonen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen
            Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen Turunen Salo Laitinen Tuominen Rantanen Karjalainen
            Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Hiltunen Väisänen Leinonen Miettinen Kallio Pitkänen
            Aaltonen Manninen Hakala Koivisto Anttila Laaksonen Hirvonen Räsänen Lehto Laakso Toivonen Mustonen Rantala
            Aalto Nurmi Partanen Hänninen Peltonen Moilanen Seppälä Kettunen Pesonen Kärkkäinen Lappalainen Halonen
            Hakkarainen Pulkkinen Kokkonen Vainio Holopainen Lindholm Oksanen Johansson Karlsson Nyman Lindström Eriksson
            Öhman Backman Söderström Granlund Wikström Holmberg Sjöberg Fagerström Åkerman Ahlbäck Björklund Sundström""".strip().split("\\s+"));

    private static final List<String> STEMS = List.of("""
            Ala Yli Iso Kala Kivi Koski Lehto Leppä Mäki Niemi Pelto Ranta Saari Salmi Suo Vaara Virta Harju Heino Honka
            Hieta Järvi Kangas Kataja Kuusi Mänty Pihla Raita Tammi Vuori Lampi Ruoho Hauta Hovi Kytö Nummi Palo Rauta
            Syrjä Taka Uusi Vesi Ylä Ahven Hauki Joutsen Karhu Kotka Peura Susi""".strip().split("\\s+"));

    private static final List<String> ENDS = List.of("""
            mäki niemi ranta la aho salo oja saari vaara korpi kangas luoma harju puro lahti pelto nurmi suo maa viita
            kallio lampi perä kylä talo""".strip().split("\\s+"));

    private static final List<String> WOMEN = List.of("""
            Maria Helena Anneli Johanna Kaarina Marjatta Kristiina Liisa Hannele Tuulikki Anna Marika Päivi Minna Tiina
            Sari Anne Ritva Leena Pirjo Katja Heidi Hanna Kirsi Jaana Satu Outi Mervi Riitta Ulla Eija Merja Susanna
            Mari Laura Sanna Elina Jenni Emilia Sofia Åsa Camilla Monica Gunilla Annika Susanne Tarja Eeva Raija Nina
            Anna-Liisa Marja-Leena Anna-Maija Katri Eveliina Noora Venla Tytti Kaisa Birgitta""".strip().split("\\s+"));

    private static final List<String> MEN = List.of("""
            Juhani Matti Mikael Antti Johannes Pekka Olavi Tapani Heikki Kari Jari Mika Timo Jukka Markku Seppo Janne
            Petri Hannu Sami Marko Ville Esa Tuomas Lauri Vesa Risto Ari Pasi Juha Jouni Teemu Harri Kimmo Arto Tero
            Mikko Jarmo Raimo Eero Lars Henrik Anders Kjell Mats Stefan Björn Niklas Jan-Erik Juha-Pekka Veli-Matti Otto
            Aleksi Santeri Valtteri Rasmus Joakim Tom Kaj Ossi""".strip().split("\\s+"));

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Matti", "Matias"),
            Map.entry("Katja", "Kati"),
            Map.entry("Kristiina", "Kirsi"),
            Map.entry("Johannes", "Jussi"),
            Map.entry("Lars", "Lasse"),
            Map.entry("Mikael", "Mikko"),
            Map.entry("Helena", "Leena"),
            Map.entry("Henrik", "Henkka"),
            Map.entry("Stefan", "Steffe"),
            Map.entry("Joakim", "Kim"),
            Map.entry("Susanna", "Sanna"),
            Map.entry("Anna-Liisa", "Annaliisa"),
            Map.entry("Juha-Pekka", "Juha"),
            Map.entry("Marja-Leena", "Marja"));

    private static final List<String> TITLES = List.of(
            "talousjohtaja",
            "sivistysjohtaja",
            "tekninen johtaja",
            "viestintäpäällikkö",
            "tietohallintopäällikkö",
            "kaavoitusarkkitehti",
            "henkilöstöjohtaja",
            "hankinta-asiantuntija",
            "museonjohtaja",
            "rehtori",
            "hallintojohtaja",
            "ympäristöpäällikkö",
            "erityisasiantuntija",
            "suunnittelija",
            "controller");

    private static final List<String> SHARED = List.of("kirjaamo", "info", "posti", "registrator", "toimisto");

    /** A row of a list, and whose it truly is. */
    public record Row(Sighting sighting, int person) {}

    private record Municipality(String name, String domain, int population) {}

    private final RandomGenerator chance;
    private final List<Municipality> municipalities = new ArrayList<>();
    private final int allPopulation;
    private final Map<String, List<Official>> addresses = new HashMap<>();

    public InventedPeople(long seed) {
        chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int sum = 0;
        for (var row : StartingData.rows("reference/municipalities.csv")) {
            var name = row.getOrDefault("name_fi", "");
            int population = Integer.parseInt(row.getOrDefault("population", "1000"));
            municipalities.add(new Municipality(name, ascii(name) + ".example", population));
            sum += population;
        }
        allPopulation = sum;
    }

    /** Somebody, before and after what changed in his or her life. */
    private final class Official {
        final boolean woman = chance.nextBoolean();
        String given = skewed(woman ? WOMEN : MEN);
        String family = family();
        final String title = one(TITLES);
        final Municipality employer = municipality();
        final @Nullable Municipality later = chance.nextInt(100) < 8 ? municipality() : null;
        final @Nullable String laterFamily = chance.nextInt(100) < 4 ? family() : null;
        final @Nullable String phone =
                chance.nextInt(100) < 80 ? "+35840" + (1_000_000 + chance.nextInt(9_000_000)) : null;
    }

    public List<Row> threeLists(int people) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < people; i++) {
            var official = new Official();
            if (i < Math.max(2, people / 500)) {
                official.given = "Matti";
                official.family = "Virtanen";
            }
            if (chance.nextInt(100) < 60) {
                rows.add(new Row(inRegister(official, i), i));
            }
            if (chance.nextInt(100) < 50) {
                rows.add(new Row(inMailingList(official, i), i));
            }
            if (chance.nextInt(100) < 40) {
                rows.add(new Row(inSheet(official, i), i));
            }
        }
        return rows;
    }

    private Sighting inRegister(Official official, int i) {
        boolean upToDate = chance.nextInt(100) < 70;
        var employer = employer(official, upToDate);
        var family = family(official, upToDate);
        return new Sighting(
                "crm",
                "003" + i,
                written(official.given),
                slipped(family),
                List.of(email(official, family, employer)),
                chance.nextInt(100) < 70 ? official.phone : null,
                employer.name(),
                official.title,
                null);
    }

    /** Only a name and an address; the organisation is known by the address's domain, unless it is shared. */
    private Sighting inMailingList(Official official, int i) {
        boolean upToDate = chance.nextInt(100) < 85;
        var employer = employer(official, upToDate);
        var family = family(official, upToDate);
        return name(
                "list",
                "row" + i,
                official,
                slipped(family),
                List.of(email(official, family, employer)),
                null,
                employer.name(),
                null);
    }

    private Sighting inSheet(Official official, int i) {
        boolean upToDate = chance.nextInt(100) < 90;
        var employer = employer(official, upToDate);
        var family = slipped(family(official, upToDate));
        if (chance.nextInt(100) < 1) {
            family = family.replace("ä", "Ã¤").replace("ö", "Ã¶");
        }
        return name(
                "sheet",
                "sheet" + i,
                official,
                family,
                chance.nextInt(100) < 75 ? List.of(email(official, family(official, upToDate), employer)) : List.of(),
                chance.nextInt(100) < 60 && official.phone != null
                        ? "0" + official.phone.substring(4, 6) + " " + official.phone.substring(6)
                        : null,
                employer.name(),
                chance.nextInt(100) < 60 ? official.title : null);
    }

    private Sighting name(
            String source,
            String key,
            Official official,
            String family,
            List<String> emails,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String title) {
        var given = written(official.given);
        boolean exchanged = chance.nextInt(100) < 1;
        return new Sighting(
                source,
                key,
                exchanged ? family : given,
                exchanged ? given : family,
                emails,
                phone,
                organisation,
                title,
                null);
    }

    private static Municipality employer(Official official, boolean upToDate) {
        return upToDate && official.later != null ? official.later : official.employer;
    }

    private static String family(Official official, boolean upToDate) {
        return upToDate && official.laterFamily != null ? official.laterFamily : official.family;
    }

    /** In full, or as people write in haste. */
    private String written(String given) {
        int hundredth = chance.nextInt(100);
        if (hundredth < 2) {
            return given.substring(0, 1) + ".";
        }
        return hundredth < 4 ? SHORT.getOrDefault(given, given) : slipped(given);
    }

    private String slipped(String text) {
        if (chance.nextInt(100) >= 2 || text.length() < 4) {
            return text;
        }
        int at = 1 + chance.nextInt(text.length() - 2);
        return switch (chance.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    /** Namesakes at one employer have addresses of their own: the second gets a number, as is usual. */
    private String email(Official official, String family, Municipality employer) {
        if (chance.nextInt(100) < 3) {
            return one(SHARED) + "@" + employer.domain();
        }
        var address = ascii(official.given) + "." + ascii(family) + "@" + employer.domain();
        var bearers = addresses.computeIfAbsent(address, _ -> new ArrayList<>());
        if (!bearers.contains(official)) {
            bearers.add(official);
        }
        int place = bearers.indexOf(official);
        return place == 0 ? address : address.replace("@", (place + 1) + "@");
    }

    private String family() {
        int hundredth = chance.nextInt(100);
        if (hundredth < 45) {
            return skewed(FAMILY);
        }
        if (hundredth < 48) {
            return one(STEMS) + one(ENDS) + "-" + skewed(FAMILY);
        }
        return one(STEMS) + one(ENDS);
    }

    private Municipality municipality() {
        int at = chance.nextInt(allPopulation);
        for (var each : municipalities) {
            at -= each.population();
            if (at < 0) {
                return each;
            }
        }
        return municipalities.getLast();
    }

    private <T> T one(List<T> among) {
        return among.get(chance.nextInt(among.size()));
    }

    /** The first ones several times as often as the last. */
    private <T> T skewed(List<T> among) {
        double u = chance.nextDouble();
        return among.get((int) (among.size() * u * Math.sqrt(u)));
    }

    private static String ascii(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ä', 'a')
                .replace('å', 'a')
                .replace('ö', 'o')
                .replaceAll("[^a-z-]", "");
    }
}
