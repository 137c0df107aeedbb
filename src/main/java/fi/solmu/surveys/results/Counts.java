package fi.solmu.surveys.results;

import fi.solmu.surveys.questionnaires.Codes;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.results.Tally.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often each code stands at each place of one side's forms, group by group: an array of counters for each place and group,
 * filled in one pass over the bytes.
 */
final class Counts {
    private static final int CODES = 256;
    private final int places;
    private final int slots;
    private final int[] slotOf = new int[CODES];
    private final Map<Group, int[]> counters = new HashMap<>();
    private int forms;

    /**
     * Of forms with so many coded questions.
     *
     * @param highest value of an option: every code above is counted as one, but for those that mean something of their own
     */
    Counts(int places, int highest) {
        this.places = places;
        this.slots = highest + 4;
        for (int code = 0; code < CODES; code++) {
            slotOf[code] = Math.min(code, highest + 1);
        }
        slotOf[Codes.NOT_ASKED] = highest + 2;
        slotOf[Codes.CANNOT_SAY] = highest + 3;
    }

    /**
     * Counts forms, written one after another.
     *
     * @param network none where its name was taken away, and {@code type} likewise
     */
    void add(@Nullable UUID type, @Nullable UUID network, byte[] codes) {
        var counted = counted(codes);
        forms += codes.length / places;
        into(Group.ALL, counted);
        if (type != null) {
            into(new Group.OfType(type), counted);
        }
        if (network != null) {
            into(new Group.OfNetwork(network), counted);
        }
    }

    /** Counts forms of a network that is part of no other group. */
    void addAlone(UUID network, byte[] codes) {
        into(new Group.OfNetwork(network), counted(codes));
    }

    private int[] counted(byte[] codes) {
        if (places == 0 || codes.length % places != 0) {
            throw new IllegalArgumentException(codes.length + " codes are no forms of " + places);
        }
        var counted = new int[places * slots];
        for (int at = 0, place = 0; at < codes.length; at++) {
            counted[place * slots + slotOf[codes[at] & 0xff]]++;
            place = place + 1 == places ? 0 : place + 1;
        }
        return counted;
    }

    private void into(Group group, int[] counted) {
        var sums = counters.get(group);
        if (sums == null) {
            counters.put(group, counted.clone());
            return;
        }
        for (int at = 0; at < counted.length; at++) {
            sums[at] += counted[at];
        }
    }

    int forms() {
        return forms;
    }

    /** What a group answered to the question at this place. */
    Tally tally(Group group, int place, List<Option> options) {
        return new Tally(
                options.stream()
                        .map(option -> new Step(option.value(), count(group, place, option.value())))
                        .toList(),
                count(group, place, Codes.CANNOT_SAY),
                count(group, place, Codes.NO_ANSWER));
    }

    /** The same as {@link Tally#chose()}, for hundreds of groups at a time. */
    int chose(Group group, int place, List<Option> options) {
        var sums = counters.get(group);
        if (sums == null) {
            return 0;
        }
        int first = place * slots;
        int chose = sums[first + slotOf[Codes.CANNOT_SAY]];
        for (var option : options) {
            chose += sums[first + slotOf[option.value()]];
        }
        return chose;
    }

    private int count(Group group, int place, int code) {
        var sums = counters.get(group);
        return sums == null ? 0 : sums[place * slots + slotOf[code]];
    }
}
