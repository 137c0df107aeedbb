package fi.solmu.meetings.feeds;

import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.recording.Meeting;
import fi.solmu.shell.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Meetings as a calendar file (RFC 5545). A meeting keeps its UID for good and counts its changes in SEQUENCE, so that a
 * calendar that read it before moves or cancels its own entry.
 */
final class CalendarFile {
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Texts t;
    private final ZoneId zone;
    private final boolean withLinks;
    private final Function<Meeting, String> pages;

    /**
     * For readers of one language.
     *
     * @param withLinks whether the readers may know where an online meeting is
     * @param pages the whole address of a meeting's page
     */
    CalendarFile(Texts t, ZoneId zone, boolean withLinks, Function<Meeting, String> pages) {
        this.t = t;
        this.zone = zone;
        this.withLinks = withLinks;
        this.pages = pages;
    }

    String of(String name, List<Meeting> meetings) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Solmu//Solmu//" + t.language().name()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        var known = ZONES.getTimeZone(zone.getId());
        if (known != null) {
            calendar.add(known.getVTimeZone());
        }
        meetings.forEach(meeting -> calendar.add(event(meeting)));
        var file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private VEvent event(Meeting meeting) {
        var plan = meeting.plan();
        var event = new VEvent(false);
        event.add(new Uid(meeting.id().toString()));
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new LastModified(meeting.changedAt()));
        event.add(new Sequence(meeting.version()));
        event.add(new DtStart<>(plan.starts().atZone(zone)));
        event.add(new DtEnd<>(plan.ends().atZone(zone)));
        event.add(new Summary(
                t.read(plan.title()) + " – " + t.read(meeting.caller().name())));
        event.add(meeting.state().cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        var where = where(meeting);
        if (where != null) {
            event.add(new Location(where));
        }
        event.add(new Description(description(meeting)));
        event.add(new Url(URI.create(pages.apply(meeting))));
        return event;
    }

    private @Nullable String where(Meeting meeting) {
        var plan = meeting.plan();
        if (plan.mode() == MeetingMode.ONLINE) {
            return t.of("meetings.mode", plan.mode());
        }
        return plan.place();
    }

    private String description(Meeting meeting) {
        var plan = meeting.plan();
        var text = new StringJoiner("\n");
        text.add(t.of("meetings.mode", plan.mode()));
        if (!plan.purpose().isEmpty()) {
            text.add(t.read(plan.purpose()));
        }
        if (withLinks && plan.mode().online() && plan.link() != null) {
            text.add(t.text("meetings.link") + ": " + plan.link());
        }
        text.add(pages.apply(meeting));
        return text.toString();
    }
}
