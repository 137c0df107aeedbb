package fi.solmu.shell.slides;

import java.util.List;

/** What a colour of a chart says (sävy): the pages' own five steps, safe for red-green blindness, and what is unknown. */
public enum Tone {
    BEST("28376F", "FFFFFF"),
    GOOD("A5B1DD", "1F1D19"),
    MIDDLE("DDD8CB", "1F1D19"),
    POOR("E6B27A", "1F1D19"),
    WORST("8F4508", "FFFFFF"),
    /** No answer, no knowledge: hatched in grey, so that it is no step of the scale. */
    UNKNOWN("857E70", "1F1D19");

    private static final List<Tone> STEPS = List.of(BEST, GOOD, MIDDLE, POOR, WORST);
    private final String colour;
    private final String on;

    Tone(String colour, String on) {
        this.colour = colour;
        this.on = on;
    }

    /** RRGGBB. */
    public String colour() {
        return colour;
    }

    /** The colour of figures upon it. */
    public String on() {
        return on;
    }

    /** The colour of a row of bars for which none is asked: bilberry, then down the scale, then from the beginning. */
    static Tone at(int place) {
        return STEPS.get(place % STEPS.size());
    }
}
