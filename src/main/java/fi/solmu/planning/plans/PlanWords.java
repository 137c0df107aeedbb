package fi.solmu.planning.plans;

import fi.solmu.kernel.Language;
import fi.solmu.planning.MeasureStatus;
import fi.solmu.planning.PlanStatus;
import fi.solmu.shell.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What plans look like in words and shapes. */
public final class PlanWords {
    private PlanWords() {}

    public static String shape(@Nullable PlanStatus status) {
        return switch (status) {
            case null -> "quiet";
            case DRAFT -> "draft";
            case PROPOSED -> "wait";
            case APPROVED -> "ok";
            case RETURNED -> "attention";
        };
    }

    public static @Nullable String tone(@Nullable PlanStatus status) {
        return switch (status) {
            case null -> null;
            case DRAFT, PROPOSED -> null;
            case APPROVED -> "ok";
            case RETURNED -> "attention";
        };
    }

    public static String shape(MeasureStatus status) {
        return switch (status) {
            case PLANNED -> "draft";
            case UNDER_WAY -> "wait";
            case DONE -> "ok";
            case DROPPED -> "quiet";
        };
    }

    public static @Nullable String tone(MeasureStatus status) {
        return status == MeasureStatus.DONE ? "ok" : null;
    }

    /** The months to choose from, in order; the first is none. */
    public static Map<String, String> months(Texts t) {
        var months = new LinkedHashMap<String, String>();
        months.put("", t.text("planning.month.none"));
        for (int month = 1; month <= 12; month++) {
            months.put(String.valueOf(month), t.text("planning.month." + month));
        }
        return months;
    }

    public static String month(Texts t, @Nullable Integer month) {
        return month == null ? t.text("planning.month.none") : t.text("planning.month." + month);
    }

    public static Map<String, String> languages(Texts t) {
        var languages = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            languages.put(language.code(), t.of("shell.language", language));
        }
        return languages;
    }
}
