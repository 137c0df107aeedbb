package fi.solmu.register.networks;

import fi.solmu.shell.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a network's activity is confirmed, or its term changed.
 *
 * @param fields role and types, when activity is confirmed
 * @param mark of the term that the person saw
 * @param changedMeanwhile the term that somebody else gave meanwhile, for showing both
 */
public record StateForm(
        NetworkView.Network network,
        List<FormField> fields,
        TermForm term,
        String mark,
        @Nullable TermForm changedMeanwhile,
        @Nullable Problems problems) {}
