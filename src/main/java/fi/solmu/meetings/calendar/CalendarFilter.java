package fi.solmu.meetings.calendar;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.meetings.MeetingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings of the calendar somebody asked for.
 *
 * @param all those of every network; else of one's own
 * @param network of this one alone
 */
public record CalendarFilter(
        When when,
        String words,
        boolean all,
        @Nullable UUID network,
        @Nullable MeetingMode mode,
        int page) {
    private static final int LONGEST = 200;

    /** The lists of the calendar. */
    public enum When {
        /** Still to come. */
        COMING,
        /** Planned, and their day has passed. */
        WAITING,
        /** Held within the twelve months up to today. */
        HELD,
        /** Held, or past otherwise. */
        PAST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was typed; whoever may not read all meetings reads their own networks', and whoever has none reads all. */
    static CalendarFilter of(
            String when, String q, String whose, @Nullable UUID network, String mode, int page, Actor reader) {
        boolean mayAll = reader.may(Action.SEE_NETWORK_MEETINGS);
        boolean all = mayAll
                && (whose.equals("all")
                        || (whose.isEmpty() && reader.perNetwork().isEmpty())
                        || network != null);
        var words = q.strip();
        return new CalendarFilter(
                Arrays.stream(When.values())
                        .filter(each -> each.word().equals(when))
                        .findFirst()
                        .orElse(When.COMING),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                all,
                network,
                Arrays.stream(MeetingMode.values())
                        .filter(each -> each.name().equalsIgnoreCase(mode))
                        .findFirst()
                        .orElse(null),
                Math.max(1, page));
    }

    /** The same of another list. */
    public String address(When other) {
        return "/meetings?when=" + other.word() + rest();
    }

    /** Further pages: the page's number follows. */
    public String pages() {
        return address(when) + "&page=";
    }

    private String rest() {
        return "&whose=" + (all ? "all" : "own")
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (network == null ? "" : "&network=" + network)
                + (mode == null ? "" : "&mode=" + mode.name().toLowerCase(Locale.ROOT));
    }

    CalendarFilter onPage(int other) {
        return new CalendarFilter(when, words, all, network, mode, other);
    }

    /** The networks to choose from: one's own, and the one that was asked for. */
    Set<UUID> choices(Set<UUID> own) {
        var choices = new HashSet<>(own);
        if (network != null) {
            choices.add(network);
        }
        return choices;
    }

    public boolean narrows() {
        return !words.isEmpty() || network != null || mode != null;
    }
}
