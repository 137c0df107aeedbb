package fi.solmu.lifecycle;

import fi.solmu.SolmuProcess;
import fi.solmu.shell.Days;
import java.time.LocalDate;

/** What a {@link SolmuProcess} does with days: "live FIRST LAST" lets them come, one after the other. */
final class LivingProcess {
    private LivingProcess() {}

    public static void main(String[] arguments) throws Exception {
        SolmuProcess.run(arguments, (context, words, say) -> {
            var days = context.getBean(Days.class);
            var first = LocalDate.parse(words.get(1));
            var last = LocalDate.parse(words.get(2));
            say.accept("living");
            first.datesUntil(last.plusDays(1)).forEach(days::come);
            say.accept("lived");
        });
    }
}
