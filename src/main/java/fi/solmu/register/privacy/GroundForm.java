package fi.solmu.register.privacy;

import fi.solmu.kernel.Localised;
import fi.solmu.register.HoldingGround;
import fi.solmu.register.HoldingGround.About;
import fi.solmu.register.HoldingGround.LegalGround;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.util.Arrays;
import java.util.Optional;

/** What is typed of why people are held, and until when. */
public record GroundForm(String legalGround, String whyFi, String whySv, String whyEn, String months) {
    static final int LONGEST = 1_000;

    public GroundForm {
        legalGround = Typed.stripped(legalGround);
        whyFi = Typed.stripped(whyFi);
        whySv = Typed.stripped(whySv);
        whyEn = Typed.stripped(whyEn);
        months = Typed.stripped(months);
    }

    static GroundForm of(HoldingGround ground) {
        return new GroundForm(
                ground.legalGround().name(),
                Typed.stripped(ground.why().fi()),
                Typed.stripped(ground.why().sv()),
                Typed.stripped(ground.why().en()),
                ground.months() == null ? "" : ground.months().toString());
    }

    Problems check(About about) {
        var problems = new Problems();
        if (chosen().isEmpty()) {
            problems.add("legalGround", "register.organisations.problem.choice");
        }
        if (why().isEmpty()) {
            problems.add("whyFi", "register.grounds.problem.why");
        }
        tooLong(problems, "whyFi", whyFi);
        tooLong(problems, "whySv", whySv);
        tooLong(problems, "whyEn", whyEn);
        if (about.hasMonths() && number().isEmpty()) {
            problems.add(
                    "months",
                    "register.grounds.problem.months",
                    HoldingGround.FEWEST_MONTHS,
                    HoldingGround.MOST_MONTHS);
        }
        return problems;
    }

    private static void tooLong(Problems problems, String field, String text) {
        if (text.length() > LONGEST) {
            problems.add(field, "register.problem.tooLong", LONGEST);
        }
    }

    Optional<LegalGround> chosen() {
        return Arrays.stream(LegalGround.values())
                .filter(each -> each.name().equals(legalGround))
                .findFirst();
    }

    Localised why() {
        return new Localised(whyFi, whySv, whyEn);
    }

    /** The months, when they are a number within bounds. */
    Optional<Integer> number() {
        if (!months.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(months);
        return number < HoldingGround.FEWEST_MONTHS || number > HoldingGround.MOST_MONTHS
                ? Optional.empty()
                : Optional.of(number);
    }
}
