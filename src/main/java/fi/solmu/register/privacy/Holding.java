package fi.solmu.register.privacy;

import fi.solmu.register.PersonalData.Held;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that is held of one person, group by group. */
public record Holding(UUID person, String name, List<Group> groups) {

    /** What is held of one kind, for one reason and until one day. */
    public record Group(String key, List<Held> held) {}

    /** In the order in which the groups first come. */
    static Holding of(UUID person, String name, List<Held> held) {
        Map<String, List<Held>> groups = new LinkedHashMap<>();
        held.forEach(each ->
                groups.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(each));
        return new Holding(
                person,
                name,
                groups.entrySet().stream()
                        .map(each -> new Group(each.getKey(), each.getValue()))
                        .toList());
    }

    public String address() {
        return "/people/" + person;
    }

    /** A group's place on the page. */
    public static String mark(String key) {
        return key.replace('.', '-');
    }
}
