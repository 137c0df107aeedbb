package fi.solmu.register.networks;

import fi.solmu.register.TermForm;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a network's activity is confirmed.
 *
 * @param fields role and types
 */
public record StateForm(
        NetworkView.Network network,
        List<FormField> fields,
        TermForm term,
        @Nullable Problems problems) {}
