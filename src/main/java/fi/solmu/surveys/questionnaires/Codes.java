package fi.solmu.surveys.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was chosen in one form, one byte for each question that has options, in the questionnaire's order. As small as it
 * can be, so that twenty thousand of them are counted on the spot.
 */
public final class Codes {
    public static final int NO_ANSWER = 0;
    public static final int CANNOT_SAY = 255;

    /** The question was not asked, because of what was answered before it. */
    public static final int NOT_ASKED = 254;

    private Codes() {}

    /**
     * What was chosen, as bytes.
     *
     * @param chosen values by question; what is missing was not answered
     */
    public static byte[] of(List<Question> coded, Map<UUID, Integer> chosen) {
        var codes = new byte[coded.size()];
        for (int at = 0; at < codes.length; at++) {
            codes[at] = (byte) (int) chosen.getOrDefault(coded.get(at).id(), NO_ANSWER);
        }
        return codes;
    }

    public static int at(byte[] codes, int position) {
        return codes[position] & 0xff;
    }
}
