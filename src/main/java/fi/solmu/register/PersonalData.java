package fi.solmu.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Personal data (henkilötiedot) that a module holds of the register's people outside the register's own tables. A module
 * that does makes a bean of this, so that one page can show everything that is held of somebody, and one deed erase it.
 */
public interface PersonalData {

    /**
     * One thing that is held.
     *
     * @param group the message that names the group of data it belongs to; {@code group.ground} says why it is held and
     *     {@code group.until} until when
     * @param from the source or the person it came from
     * @param values what it says; keys are messages, or words as they are where no message is called so
     */
    record Held(
            String group, @Nullable String from, @Nullable Instant at, Map<String, @Nullable String> values) {}

    /** What is held of these people, who are one by now. Asked when somebody looks, so it may cost a query or two. */
    List<Held> held(Collection<UUID> people);

    /**
     * Erases what is held of them, in the transaction that erases them. Asked while the people and the rows of sources
     * that speak of them ({@code source_record}) are still there.
     */
    void erase(Collection<UUID> people, Collection<UUID> records);
}
