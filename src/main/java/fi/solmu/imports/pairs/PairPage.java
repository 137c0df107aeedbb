package fi.solmu.imports.pairs;

import fi.solmu.imports.comparing.ComparedRow;
import fi.solmu.imports.comparing.Evidence;
import fi.solmu.imports.comparing.NetworkSide;
import java.util.List;

/**
 * A pair as it is shown: side by side, with what speaks for and against.
 *
 * @param oneSaid what lists say of the one
 * @param otherSaid what lists say of the other
 */
public record PairPage(
        Pair pair,
        NetworkSide one,
        NetworkSide other,
        List<ComparedRow> rows,
        List<String> oneSaid,
        List<String> otherSaid,
        List<Evidence> evidence,
        String score) {}
