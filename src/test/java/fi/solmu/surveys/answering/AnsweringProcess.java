package fi.solmu.surveys.answering;

import fi.solmu.SolmuProcess;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.rounds.RoundData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a {@link SolmuProcess} does with answers: "open MEMBERS" opens a round and says its network and links; "answer NETWORK
 * LINK..." keeps and sends one form after another, and says each time what it has acknowledged.
 */
final class AnsweringProcess {
    private AnsweringProcess() {}

    public static void main(String[] arguments) throws Exception {
        SolmuProcess.run(arguments, AnsweringProcess::obey);
    }

    private static void obey(ConfigurableApplicationContext context, List<String> words, Consumer<String> say) {
        switch (words.getFirst()) {
            case "open" -> say.accept("opened " + open(context, Integer.parseInt(words.get(1))));
            case "answer" -> answer(context, UUID.fromString(words.get(1)), words.subList(2, words.size()), say);
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private static String open(ConfigurableApplicationContext context, int members) {
        var data = new RoundData(context);
        var people = new ArrayList<UUID>();
        var network = data.network(members, people);
        var round = data.open(network);
        return network + " "
                + people.stream().map(person -> data.link(round, person)).collect(Collectors.joining(" "));
    }

    private static void answer(
            ConfigurableApplicationContext context, UUID network, List<String> links, Consumer<String> say) {
        var answering = context.getBean(FillingIn.class);
        for (var link : links) {
            var key = new FillingIn.Key(link, network, Side.MEMBER);
            var opened = answering.open(key);
            if (opened.form().status() != OpenRound.Status.OPEN) {
                say.accept("already " + link);
                continue;
            }
            var sections = opened.questionnaire().sections();
            for (int at = 0; at < sections.size(); at++) {
                var typed = sections.get(at).questions().stream()
                        .collect(Collectors.toMap(
                                Filled::field, question -> question.kind().hasOptions() ? "4" : "sana " + link));
                opened = answering.open(key);
                answering.keep(key, opened, opened.with(at, Map.copyOf(typed)));
            }
            say.accept("kept " + link);
            opened = answering.open(key);
            if (answering.send(key, opened, opened.filled()) == FillingIn.Sent.SENT) {
                say.accept("sent " + link);
            }
        }
        say.accept("finished");
    }
}
