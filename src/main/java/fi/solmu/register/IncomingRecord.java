package fi.solmu.register;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source on its way into the register.
 *
 * @param line the row's line in its file, for people to find it again
 * @param fingerprint what tells this row's content from others of the same source, in hexadecimal
 * @param content the row as it came, column by column
 * @param values what the row says in the register's own terms, field by field
 * @param name what a new network or organisation made for this row is called; the ground of its address
 * @param subject the network or organisation the row speaks of; none when it is a new one
 * @param group rows without a subject that share a group speak of the same new one
 */
public record IncomingRecord(
        int line,
        String fingerprint,
        Map<String, String> content,
        Map<String, String> values,
        String name,
        @Nullable UUID subject,
        String group) {}
