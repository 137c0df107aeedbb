package fi.solmu.lifecycle.proposals;

/** In which step a question is asked, so that whoever reads of a mistake gets to it. */
public final class WhereAsked {
    private WhereAsked() {}

    /** The code of the step; the first one's, should none ask. */
    public static String step(ProposalKind kind, String field) {
        var question = switch (field) {
            case "review_on", "ends_on" -> "term";
            default -> field;
        };
        return kind.steps().stream()
                .filter(step ->
                        step.questions().stream().anyMatch(each -> each.code().equals(question)))
                .findFirst()
                .orElse(kind.steps().getFirst())
                .code();
    }
}
