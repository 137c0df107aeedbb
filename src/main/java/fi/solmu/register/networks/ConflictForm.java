package fi.solmu.register.networks;

import fi.solmu.shell.FormField;
import fi.solmu.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a contradiction between sources is settled.
 *
 * @param field what every source and person says
 * @param other for writing a value that no source has
 * @param chosen the value marked, "other" for another one, empty when nothing is
 */
public record ConflictForm(
        NetworkView.Network network,
        Statements.Field field,
        FormField other,
        FieldWords words,
        String chosen,
        String reason,
        @Nullable Problems problems) {}
