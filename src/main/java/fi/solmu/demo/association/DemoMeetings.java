package fi.solmu.demo.association;

import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.kernel.Localised;
import fi.solmu.meetings.MeetingIntake;
import fi.solmu.meetings.MeetingMode;
import fi.solmu.meetings.MeetingPlan;
import fi.solmu.meetings.MeetingState;
import fi.solmu.meetings.NewMeeting;
import fi.solmu.register.StartingData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A year of meetings of the demo's running networks, around the day on which the demo begins: some meet every month, some
 * four times a year, some only on the spot, some have been quiet for more than a year.
 */
@Component
class DemoMeetings {
    /** Two years and more, so that a year can be compared with the one before. */
    private static final int MONTHS = 26;

    private static final List<String> PLACES = List.of(
            "Kuntatalo, Helsinki",
            "Tampereen kaupungintalo",
            "Jyväskylän kaupungintalo",
            "Oulun kaupungintalo",
            "Turun kaupungintalo");
    private static final String ONLINE_TYPE = "online_network";
    private final MeetingIntake intake;

    DemoMeetings(MeetingIntake intake) {
        this.intake = intake;
    }

    /** How a network meets. */
    private enum Habit {
        MONTHLY,
        QUARTERLY,
        LIVE_ONLY,
        TWICE,
        QUIET;

        static Habit of(int number, Known network) {
            return network.cell("type_proposed").equals(ONLINE_TYPE) ? MONTHLY : values()[number % values().length];
        }

        /** Whether it meets so many months from now; before now for a negative number. */
        boolean meets(int month) {
            return switch (this) {
                case MONTHLY -> month <= 6;
                case QUARTERLY -> Math.floorMod(month, 3) == 1;
                case LIVE_ONLY -> Math.floorMod(month, 3) == 2 && month <= 3;
                case TWICE -> Math.floorMod(month, 6) == 2;
                case QUIET -> month == -14 || month == -17;
            };
        }

        MeetingMode mode(int month) {
            return switch (this) {
                case MONTHLY -> Math.floorMod(month, 4) == 2 ? MeetingMode.LIVE : MeetingMode.ONLINE;
                case QUARTERLY -> Math.floorMod(month, 2) == 0 ? MeetingMode.HYBRID : MeetingMode.ONLINE;
                case LIVE_ONLY -> MeetingMode.LIVE;
                case TWICE, QUIET -> MeetingMode.HYBRID;
            };
        }
    }

    void fill(Map<String, Known> known, LocalDate today, UUID administrator) {
        var themes = StartingData.rows("demo/meeting_themes.csv");
        var meetings = new ArrayList<NewMeeting>();
        Known before = null;
        int number = 0;
        for (var network : known.values()) {
            if (network.cell("state").equals("running")) {
                addMeetings(network, before, number++, themes, today, meetings);
                before = network;
            }
        }
        intake.take(meetings, administrator);
    }

    private static void addMeetings(
            Known network,
            @Nullable Known before,
            int number,
            List<Map<String, String>> themes,
            LocalDate today,
            List<NewMeeting> meetings) {
        var habit = Habit.of(number, network);
        boolean open = network.cell("type_proposed").equals(ONLINE_TYPE);
        var founded = network.cell("founded_on");
        for (int month = -MONTHS; month <= 9; month++) {
            var day = day(YearMonth.from(today).plusMonths(month), number);
            if (!habit.meets(month)
                    || day.getMonth() == Month.JULY
                    || (!founded.isEmpty() && day.isBefore(LocalDate.parse(founded)))) {
                continue;
            }
            var theme = themes.get(Math.floorMod(number + month, themes.size()));
            var mode = open ? MeetingMode.ONLINE : habit.mode(month);
            var starts = day.atTime(9 + number % 5, number % 2 * 30);
            var joining = before != null && habit == Habit.QUARTERLY && month == -5 ? before.id() : null;
            meetings.add(new NewMeeting(
                    network.id(),
                    joining,
                    plan(network, theme, mode, starts, open, number + month),
                    state(number, month, day, today)));
        }
    }

    private static LocalDate day(YearMonth month, int number) {
        int week = month.getMonth() == Month.DECEMBER ? 1 + number % 2 : 1 + number % 4; // not at Christmas
        return month.atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(
                        month.getMonth() == Month.JANUARY ? Math.max(2, week) : week,
                        DayOfWeek.of(1 + number * 3 % 5)));
    }

    private static MeetingPlan plan(
            Known network, Map<String, String> theme, MeetingMode mode, LocalDateTime starts, boolean open, int turn) {
        return new MeetingPlan(
                text(network, theme, "title"),
                text(network, theme, "purpose"),
                starts,
                starts.plusHours(mode.live() ? 4 : 2),
                mode,
                mode.live() ? PLACES.get(Math.floorMod(turn, PLACES.size())) : null,
                mode.online()
                        ? "https://kokous.example/" + network.id().toString().substring(24)
                        : null,
                open || (mode == MeetingMode.HYBRID && network.cell("published").equals("yes")));
    }

    /** In the languages of the network. */
    private static Localised text(Known network, Map<String, String> theme, String field) {
        var languages = network.cell("languages");
        return new Localised(
                languages.contains("fi") || languages.isBlank() ? theme.get(field + "_fi") : null,
                languages.contains("sv") ? theme.get(field + "_sv") : null,
                languages.contains("en") ? theme.get(field + "_en") : null);
    }

    /** The last one of some waits for its outcome; now and then one was cancelled. */
    private static MeetingState state(int number, int month, LocalDate day, LocalDate today) {
        if (!day.isBefore(today)) {
            return new MeetingState.Planned();
        }
        boolean late = day.isAfter(today.minusDays(40)) && number % 3 == 0;
        if (late) {
            return new MeetingState.Planned();
        }
        if (Math.floorMod(number + month, 11) == 3) {
            return new MeetingState.Cancelled(new MeetingState.Why.Decided("Alustaja estyi, ja aihe siirrettiin."));
        }
        return new MeetingState.Held(8 + Math.floorMod(number * 7 + month * 5, 45));
    }
}
