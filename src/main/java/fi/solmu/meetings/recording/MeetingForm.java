package fi.solmu.meetings.recording;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A meeting as it is typed.
 *
 * @param lastDay the day it ends, if that is another than the one it begins
 * @param with the name of the other network of a joint meeting
 * @param present how many were there, of one that was held already
 */
public record MeetingForm(
        Map<Language, String> titles,
        Map<Language, String> purposes,
        String day,
        String from,
        String lastDay,
        String to,
        String mode,
        String place,
        String link,
        boolean open,
        String with,
        String present) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_PLACE = 300;
    static final int LONGEST_LINK = 1000;
    private static final int MOST_PRESENT = 100_000;
    private static final int MOST_YEARS = 10;

    /** A new one begins like the last one: as people meet, they go on. */
    public static MeetingForm like(@Nullable Meeting last) {
        if (last == null) {
            return new MeetingForm(
                    Map.of(), Map.of(), "", "9:00", "", "11:00", MeetingMode.ONLINE.name(), "", "", false, "", "");
        }
        var plan = last.plan();
        return new MeetingForm(
                Map.of(),
                Map.of(),
                "",
                plan.starts().toLocalTime().toString(),
                "",
                plan.ends().toLocalTime().toString(),
                plan.mode().name(),
                Objects.requireNonNullElse(plan.place(), ""),
                Objects.requireNonNullElse(plan.link(), ""),
                plan.openToAll(),
                "",
                "");
    }

    static MeetingForm of(Meeting meeting, Texts t) {
        var plan = meeting.plan();
        boolean oneDay = plan.starts().toLocalDate().equals(plan.ends().toLocalDate());
        return new MeetingForm(
                texts(plan.title()),
                texts(plan.purpose()),
                plan.starts().toLocalDate().toString(),
                plan.starts().toLocalTime().toString(),
                oneDay ? "" : plan.ends().toLocalDate().toString(),
                plan.ends().toLocalTime().toString(),
                plan.mode().name(),
                Objects.requireNonNullElse(plan.place(), ""),
                Objects.requireNonNullElse(plan.link(), ""),
                plan.openToAll(),
                meeting.joining() == null ? "" : t.read(meeting.joining().name()),
                "");
    }

    public static MeetingForm of(MultiValueMap<String, String> typed) {
        return new MeetingForm(
                texts(typed, "title"),
                texts(typed, "purpose"),
                line(typed, "day"),
                line(typed, "from"),
                line(typed, "last_day"),
                line(typed, "to"),
                line(typed, "mode"),
                line(typed, "place"),
                line(typed, "link"),
                !line(typed, "open").isEmpty(),
                line(typed, "with"),
                line(typed, "present"));
    }

    private static Map<Language, String> texts(Localised text) {
        var texts = new LinkedHashMap<Language, String>();
        for (var language : Language.values()) {
            texts.put(language, Objects.requireNonNullElse(text.get(language), ""));
        }
        return texts;
    }

    private static Map<Language, String> texts(MultiValueMap<String, String> typed, String field) {
        var texts = new LinkedHashMap<Language, String>();
        for (var language : Language.values()) {
            var name = field + "_" + language.code();
            var value = typed.getFirst(name);
            texts.put(language, value == null ? "" : value.replace("\r\n", "\n").strip());
        }
        return texts;
    }

    private static String line(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }

    public String title(Language language) {
        return titles.getOrDefault(language, "");
    }

    public String purpose(Language language) {
        return purposes.getOrDefault(language, "");
    }

    public Localised title() {
        return localised(titles);
    }

    public Localised purpose() {
        return localised(purposes);
    }

    private static Localised localised(Map<Language, String> texts) {
        return new Localised(texts.get(Language.FI), texts.get(Language.SV), texts.get(Language.EN));
    }

    /** A time as a browser's own field wants it; whatever else was typed stays as it is. */
    public String shown(String time) {
        return Typed.time(time).map(LocalTime::toString).orElse(time);
    }

    /**
     * The meeting, when nothing is wrong with it. Who joins it and who was present is checked beside this.
     *
     * @param first the language that the form asks for first
     */
    Optional<MeetingPlan> check(Problems problems, Language first, LocalDate today) {
        checkTexts(problems, first);
        var mode = mode(problems);
        var begun =
                problems.need(Typed.day(day), "day", day.isEmpty() ? "meetings.problem.day" : "meetings.problem.date");
        var last = lastDay.isEmpty() ? begun : problems.need(Typed.day(lastDay), "last_day", "meetings.problem.date");
        var begins = problems.need(Typed.time(from), "from", "meetings.problem.time");
        var ends = problems.need(Typed.time(to), "to", "meetings.problem.time");
        if (begun.isPresent()
                && (begun.get().isAfter(today.plusYears(MOST_YEARS))
                        || begun.get().isBefore(today.minusYears(5L * MOST_YEARS)))) {
            problems.add("day", "meetings.problem.tooFar");
        }
        if (begun.isPresent() && last.isPresent() && begins.isPresent() && ends.isPresent()) {
            var starts = begun.get().atTime(begins.get());
            var until = last.get().atTime(ends.get());
            if (!until.isAfter(starts)) {
                problems.add(last.get().isBefore(begun.get()) ? "last_day" : "to", "meetings.problem.order");
            } else if (last.get().isAfter(begun.get().plusDays(30))) {
                problems.add("last_day", "meetings.problem.tooLong");
            }
            if (!problems.any() && mode.isPresent()) {
                return Optional.of(new MeetingPlan(
                        title(), purpose(), starts, until, mode.get(), nullIfEmpty(place), nullIfEmpty(link), open));
            }
        }
        return Optional.empty();
    }

    /** What has nothing to do with its day: also of the meetings of a year's rhythm. */
    public void checkTexts(Problems problems, Language first) {
        if (title().isEmpty()) {
            problems.add("title_" + first.code(), "meetings.problem.title");
        }
        for (var language : Language.values()) {
            tooLong(problems, "title_" + language.code(), title(language), LONGEST_TITLE);
            tooLong(problems, "purpose_" + language.code(), purpose(language), LONGEST_TEXT);
        }
        tooLong(problems, "place", place, LONGEST_PLACE);
        tooLong(problems, "link", link, LONGEST_LINK);
        if (!link.isEmpty() && !isLink(link)) {
            problems.add("link", "meetings.problem.link");
        }
    }

    private static void tooLong(Problems problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(field, "meetings.problem.tooManySigns", most);
        }
    }

    /** Nothing but an address of the web, which a page may show as a link. */
    static boolean isLink(String typed) {
        try {
            var address = new URI(typed);
            var scheme = address.getScheme();
            return scheme != null
                    && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    public Optional<MeetingMode> mode(Problems problems) {
        return problems.need(
                Arrays.stream(MeetingMode.values())
                        .filter(each -> each.name().equals(mode))
                        .findFirst(),
                "mode",
                "meetings.problem.mode");
    }

    /** How many were present, when a number from one up was typed. */
    static Optional<Integer> count(String typed) {
        return typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) > 0 && Integer.parseInt(typed) <= MOST_PRESENT
                ? Optional.of(Integer.parseInt(typed))
                : Optional.empty();
    }

    public static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What the other one has otherwise, for showing both. */
    List<String> differencesFrom(MeetingForm other) {
        var differing = new ArrayList<String>();
        for (var language : Language.values()) {
            if (!title(language).equals(other.title(language))) {
                differing.add("title_" + language.code());
            }
            if (!purpose(language).equals(other.purpose(language))) {
                differing.add("purpose_" + language.code());
            }
        }
        differs(differing, "day", day, other.day);
        differs(differing, "from", shown(from), other.shown(other.from));
        differs(differing, "last_day", lastDay, other.lastDay);
        differs(differing, "to", shown(to), other.shown(other.to));
        differs(differing, "mode", mode, other.mode);
        differs(differing, "place", place, other.place);
        differs(differing, "link", link, other.link);
        differs(differing, "open", Boolean.toString(open), Boolean.toString(other.open));
        differs(differing, "with", with, other.with);
        return differing;
    }

    private static void differs(List<String> differing, String field, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            differing.add(field);
        }
    }

    /** One field as it was typed, in words. */
    public String shown(String field, Texts t) {
        return switch (field) {
            case "title_fi" -> title(Language.FI);
            case "title_sv" -> title(Language.SV);
            case "title_en" -> title(Language.EN);
            case "purpose_fi" -> purpose(Language.FI);
            case "purpose_sv" -> purpose(Language.SV);
            case "purpose_en" -> purpose(Language.EN);
            case "day" -> Typed.day(day).map(t::date).orElse(day);
            case "from" -> shown(from);
            case "last_day" -> Typed.day(lastDay).map(t::date).orElse(lastDay);
            case "to" -> shown(to);
            case "mode" -> t.textOr("meetings.mode." + mode, mode);
            case "place" -> place;
            case "link" -> link;
            case "open" -> t.text(open ? "meetings.open.true" : "meetings.open.false");
            case "with" -> with;
            default -> throw new IllegalArgumentException(field);
        };
    }
}
