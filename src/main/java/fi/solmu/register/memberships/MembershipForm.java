package fi.solmu.register.memberships;

import fi.solmu.kernel.Localised;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.people.Namesake;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form by which somebody is added to a network or what they are in it is changed, as typed.
 *
 * @param found people to choose from
 * @param namesakes people who may be the new one, to be chosen or told apart
 * @param person the chosen one's id, "new" for somebody not yet in the register
 * @param deputies members one can be the deputy of, by membership
 */
public record MembershipForm(
        UUID network,
        Localised networkName,
        String q,
        List<PersonChoice> found,
        List<Namesake> namesakes,
        String person,
        String givenName,
        String familyName,
        String email,
        String employer,
        String title,
        String role,
        String deputyFor,
        String since,
        String until,
        String onBehalf,
        Map<String, String> deputies,
        List<String> organisations,
        @Nullable Problems problems) {

    public Map<String, String> roles(Texts t) {
        var roles = new LinkedHashMap<String, String>();
        for (var each : MembershipRole.values()) {
            roles.put(each.name(), t.of("register.membership", each));
        }
        return roles;
    }

    public Map<String, String> deputies(Texts t) {
        var options = new LinkedHashMap<String, String>();
        options.put("", t.text("register.members.deputy.none"));
        options.putAll(deputies);
        return options;
    }
}
