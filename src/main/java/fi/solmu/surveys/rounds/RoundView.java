package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of evaluation on its page (arviointikierros).
 *
 * @param invited how many people were invited; 0 until it is open
 * @param reminders when everybody who had not answered was reminded
 * @param told when they were told what came of it
 */
public record RoundView(Head round, List<Network> networks, int invited, List<Instant> reminders, List<Instant> told) {

    /**
     * What it is called, asks, and when.
     *
     * @param quick of a coordinator's quick questions, whose they are; none of an evaluation
     */
    public record Head(
            UUID id,
            Localised name,
            Localised promise,
            RoundStatus status,
            LocalDate opensOn,
            LocalDate closesOn,
            int figuresFrom,
            int textsFrom,
            @Nullable Asked member,
            @Nullable Asked coordinator,
            @Nullable Quick quick) {

        public String address() {
            return "/evaluation/rounds/" + id;
        }

        public @Nullable Asked asked(Side side) {
            return side == Side.MEMBER ? member : coordinator;
        }
    }

    /** The network whose coordinator asks. */
    public record Quick(UUID network, Localised name) {}

    /** The questionnaire of one side. */
    public record Asked(UUID questionnaire, Localised name, int version) {}

    /**
     * A network of it.
     *
     * @param members how many are asked, or would be if it opened today; {@code answered} of them
     * @param byOpenLink whether its members answer by an open link: then nobody knows of how many {@code answered} are
     */
    public record Network(
            UUID id,
            Localised name,
            Localised type,
            int members,
            int answered,
            int coordinators,
            int reported,
            boolean byOpenLink) {}

    public int members() {
        return networks.stream().mapToInt(Network::members).sum();
    }

    /** Of those asked by letter. */
    public int answered() {
        return networks.stream()
                .filter(network -> !network.byOpenLink())
                .mapToInt(Network::answered)
                .sum();
    }

    public long openLinks() {
        return networks.stream().filter(Network::byOpenLink).count();
    }

    /** What came by open links. */
    public int openAnswers() {
        return networks.stream()
                .filter(Network::byOpenLink)
                .mapToInt(Network::answered)
                .sum();
    }

    public int coordinators() {
        return networks.stream().mapToInt(Network::coordinators).sum();
    }

    public int reported() {
        return networks.stream().mapToInt(Network::reported).sum();
    }

    /** Of those asked, how many in a hundred answered; 0 when nobody was asked. */
    public static long percent(int answered, int asked) {
        return asked == 0 ? 0 : Math.round(100.0 * answered / asked);
    }
}
