package fi.solmu.imports.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list or the register says of an organisation that tells which it is.
 *
 * @param code the official code, when it is known; "049" and "49" are one, for spreadsheets drop the zeros
 * @param names in any language
 */
public record Organisation(@Nullable String code, List<String> names) {

    public Organisation {
        code = code == null || code.isBlank() ? null : plain(code.strip());
        names = names.stream().filter(name -> !name.isBlank()).toList();
    }

    public static Organisation named(String... names) {
        return new Organisation(null, List.of(names));
    }

    private static String plain(String code) {
        return code.matches("0+\\d+") ? code.replaceFirst("^0+(?=\\d)", "") : code;
    }
}
