package fi.solmu.planning.plans;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked before a plan is begun, as typed. */
public record NewPlanForm(
        @Nullable String year,
        @Nullable String language,
        @Nullable String from) {
    public NewPlanForm {
        year = Typed.stripped(year);
        language = language == null ? "" : language;
        from = from == null ? "" : from;
    }

    static NewPlanForm of(String year, Language reader) {
        return new NewPlanForm(year, reader.code(), "earlier");
    }

    NewPlanForm with(int chosen) {
        return new NewPlanForm(String.valueOf(chosen), language, from);
    }

    public boolean fromEarlier() {
        return "earlier".equals(from);
    }

    /** A year near enough to be planned or written down. */
    Optional<Integer> readYear(LocalDate today) {
        try {
            return Optional.of(Integer.valueOf(year == null ? "" : year))
                    .filter(each -> Math.abs(each - today.getYear()) <= 1);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public String language() {
        return language == null ? "" : language;
    }
}
