package fi.solmu.imports.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern LAST_DIGITS = Pattern.compile("\\d+$");
    private static final double LIKE = 0.8;

    private final Set<String> shared;

    private SharedMailboxes(Set<String> shared) {
        this.shared = shared;
    }

    /** The shared ones among these rows' addresses. */
    public static SharedMailboxes among(Collection<Sighting> sightings) {
        var rows = new HashMap<String, List<Sighting>>();
        for (var sighting : sightings) {
            sighting.emails().stream()
                    .map(Text::address)
                    .distinct()
                    .forEach(address -> rows.computeIfAbsent(address, _ -> new ArrayList<>(1))
                            .add(sighting));
        }
        var shared = new HashSet<String>();
        rows.forEach((address, having) -> {
            if (isUsual(address) || isOfSeveral(address, having)) {
                shared.add(address);
            }
        });
        return new SharedMailboxes(shared);
    }

    private static boolean isOfSeveral(String address, List<Sighting> having) {
        if (having.size() < 2) {
            return false;
        }
        var owners = having.stream()
                .map(each -> new Owner(Text.words(each.given()), Text.words(each.family())))
                .collect(Collectors.toSet());
        return hasDifferent(owners)
                || having.stream().filter(each -> !isLike(address, each)).count() >= 2;
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
        var local = Comparison.local(address);
        return USUAL.contains(local)
                || USUAL.contains(
                        LAST_DIGITS.matcher(Text.words(local).replace(" ", "")).replaceAll(""));
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
