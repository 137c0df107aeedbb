package fi.solmu.register.memberships;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of a network, grouped by the organisations they come from, these by region if so wished. */
public record Members(List<Member> all, boolean byRegion) {

    /** Those who come from one organisation. */
    public record Group(@Nullable UUID organisation, Localised name, boolean municipality, List<Member> members) {}

    /** The organisations of one region; all of them when regions were not asked for. */
    public record Region(@Nullable String code, Localised name, List<Group> groups) {
        public int members() {
            return groups.stream().mapToInt(group -> group.members().size()).sum();
        }
    }

    /** Members come ordered, so whoever follows somebody of the same organisation joins the same group. */
    public List<Region> regions() {
        var regions = new ArrayList<Region>();
        Member before = null;
        List<Group> groups = new ArrayList<>();
        List<Member> group = new ArrayList<>();
        for (var member : all) {
            boolean newRegion = before == null || (byRegion && !Objects.equals(before.region(), member.region()));
            if (newRegion) {
                groups = new ArrayList<>();
                regions.add(new Region(
                        byRegion ? member.region() : null, byRegion ? member.regionName() : Localised.NONE, groups));
            }
            if (before == null || newRegion || !Objects.equals(before.organisation(), member.organisation())) {
                group = new ArrayList<>();
                groups.add(new Group(member.organisation(), member.organisationName(), member.municipality(), group));
            }
            group.add(member);
            before = member;
        }
        return regions;
    }

    public int count() {
        return all.size();
    }

    public int organisations() {
        var seen = new HashSet<UUID>();
        for (var member : all) {
            if (member.organisation() != null) {
                seen.add(member.organisation());
            }
        }
        return seen.size();
    }

    public int unconfirmed(LocalDate today) {
        int unconfirmed = 0;
        for (var member : all) {
            if (member.unconfirmed(today)) {
                unconfirmed++;
            }
        }
        return unconfirmed;
    }

    public boolean showsAddresses() {
        for (var member : all) {
            if (!member.addresses().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
