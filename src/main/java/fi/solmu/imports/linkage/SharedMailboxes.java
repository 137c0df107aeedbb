package fi.solmu.imports.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Addresses that several people read (yhteiskäyttöinen sähköpostiosoite): they are an organisation's, and say nothing
 * of who somebody is. Known by the usual words before the @, or by who uses them in the data at hand.
 */
public final class SharedMailboxes {
    private static final Set<String> USUAL = Set.of(
            "kirjaamo",
            "registrator",
            "registraturen",
            "registratur",
            "info",
            "posti",
            "post",
            "toimisto",
            "kansli",
            "kanslia",
            "kunta",
            "kaupunki",
            "kommun",
            "kommunen",
            "stad",
            "staden",
            "asiakaspalvelu",
            "kundservice",
            "hallinto",
            "forvaltning",
            "forvaltningen",
            "talous",
            "ekonomi",
            "palkat",
            "loner",
            "laskut",
            "laskutus",
            "fakturor",
            "rehtori",
            "rektor",
            "sivistys",
            "bildning",
            "tekninen",
            "teknik",
            "noreply",
            "no-reply",
            "webmaster",
            "viestinta",
            "kommunikation",
            "henkilosto",
            "personal",
            "koulu",
            "skola",
            "paivahoito",
            "varhaiskasvatus",
            "office",
            "contact",
            "mail",
            "yhteys",
            "neuvonta",
            "palvelu",
            "palaute",
            "tiedotus",
            "kunnanjohtaja",
            "kommundirektor",
            "kaupunginjohtaja",
            "stadsdirektor");

    private static final double LIKE = 0.8;

    private final Set<String> shared;

    private SharedMailboxes(Set<String> shared) {
        this.shared = shared;
    }

    /** The shared ones among these rows' addresses. */
    public static SharedMailboxes among(Collection<Sighting> sightings) {
        var owners = new HashMap<String, Set<Owner>>();
        var withoutLikeness = new HashMap<String, Integer>();
        for (var sighting : sightings) {
            for (var email : sighting.emails()) {
                var address = Text.address(email);
                owners.computeIfAbsent(address, _ -> new HashSet<>())
                        .add(new Owner(Text.words(sighting.given()), Text.words(sighting.family())));
                if (!isLike(address, sighting)) {
                    withoutLikeness.merge(address, 1, Integer::sum);
                }
            }
        }
        var shared = new HashSet<String>();
        owners.forEach((address, names) -> {
            if (isUsual(address) || hasDifferent(names) || timesIn(withoutLikeness, address) >= 2) {
                shared.add(address);
            }
        });
        return new SharedMailboxes(shared);
    }

    private static int timesIn(Map<String, Integer> counts, String address) {
        return counts.getOrDefault(address, 0);
    }

    private record Owner(String given, String family) {

        /** Slips of the pen, parts of double names and names in each other's place are one owner's. */
        boolean mayBe(Owner other) {
            return family.isEmpty()
                    || other.family.isEmpty()
                    || family.equals(other.given)
                    || given.equals(other.family)
                    || Spelling.likeness(family, other.family) >= LIKE
                    || Text.split(family).stream().anyMatch(Text.split(other.family)::contains);
        }
    }

    private static boolean hasDifferent(Set<Owner> owners) {
        var list = List.copyOf(owners);
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!list.get(i).mayBe(list.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isUsual(String address) {
        var local = Text.words(Comparison.local(address)).replace(" ", "");
        return USUAL.contains(local.replaceAll("\\d+$", "")) || USUAL.contains(Comparison.local(address));
    }

    /** Whether three letters in a row of the name stand in the address. */
    private static boolean isLike(String address, Sighting sighting) {
        var local = Text.words(Comparison.local(address)).replace(" ", "");
        var name = (Text.words(sighting.family()) + Text.words(sighting.given()))
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i + 3 <= name.length(); i++) {
            if (local.contains(name.substring(i, i + 3))) {
                return true;
            }
        }
        return false;
    }

    /** Whether this address is several people's. */
    public boolean contains(String email) {
        return shared.contains(Text.address(email));
    }
}
