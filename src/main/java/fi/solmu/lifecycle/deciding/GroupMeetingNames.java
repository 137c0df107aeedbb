package fi.solmu.lifecycle.deciding;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Localised;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the working group's meetings are called in the audit trail: by their days. */
@Component
class GroupMeetingNames implements NamesOfThings {
    private final GroupMeetings meetings;

    GroupMeetingNames(GroupMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return "group_meeting";
    }

    @Override
    public String kindKey() {
        return "lifecycle.meetings.one";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, Named>();
        meetings.all().stream().filter(each -> ids.contains(each.id())).forEach(each -> {
            var day = each.meetsOn().toString();
            names.put(each.id(), new Named(new Localised(day, day, day), "/decisions/meetings/" + each.id()));
        });
        return names;
    }
}
