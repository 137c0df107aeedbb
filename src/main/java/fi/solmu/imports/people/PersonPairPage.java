package fi.solmu.imports.people;

import fi.solmu.imports.comparing.ComparedRow;
import fi.solmu.imports.comparing.Evidence;
import java.util.List;

/** Two people side by side with what speaks for and against their being one. */
public record PersonPairPage(
        PersonPair pair,
        PersonSide one,
        PersonSide other,
        List<ComparedRow> rows,
        List<Evidence> evidence,
        String score) {}
