package fi.solmu.lifecycle.proposals;

import fi.solmu.register.TermForm;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a proposal's form.
 *
 * @param version of the answers the person saw
 * @param kept what was saved elsewhere meanwhile, to be shown beside what was typed; empty when nothing was
 */
public record StepForm(
        Proposal proposal,
        Step step,
        List<FormField> fields,
        TermForm term,
        int version,
        @Nullable Problems problems,
        List<FormField> kept) {

    public boolean asksForTerm() {
        return step.questions().stream().anyMatch(question -> question.kind() == Question.Kind.TERM);
    }

    public boolean last() {
        return proposal.kind().after(step).isEmpty();
    }

    /** 1 for the first. */
    public int place() {
        return proposal.kind().steps().indexOf(step) + 1;
    }
}
