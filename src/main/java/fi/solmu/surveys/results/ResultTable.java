package fi.solmu.surveys.results;

import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import fi.solmu.surveys.Side;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A round's results as one table: exactly what the pages show, hidden groups with the reason. */
public final class ResultTable {
    private ResultTable() {}

    public static void write(RoundResults results, Texts t, TableWriter table) throws IOException {
        head(t, table);
        for (var group : groups(results, t).entrySet()) {
            for (var topic : results.topics()) {
                write(results, topic, group.getKey(), group.getValue(), t, table);
            }
        }
    }

    /** One question of one group. */
    public static void write(RoundResults results, Topic topic, Group group, Texts t, TableWriter table)
            throws IOException {
        head(t, table);
        write(results, topic, group, groups(results, t).getOrDefault(group, ""), t, table);
    }

    private static void write(RoundResults results, Topic topic, Group group, String name, Texts t, TableWriter table)
            throws IOException {
        for (var side : topic.askedOf()) {
            write(name, side, topic, results.at(topic, side, group), results.round(), t, table);
        }
    }

    private static void head(Texts t, TableWriter table) throws IOException {
        table.head(
                t.text("surveys.results.group"),
                t.text("surveys.results.respondents"),
                t.text("surveys.results.question"),
                t.text("surveys.results.option"),
                t.text("surveys.results.count"),
                t.text("surveys.results.base"),
                t.text("surveys.results.percent"),
                t.text("surveys.results.mean"),
                t.text("surveys.results.why"));
    }

    private static Map<Group, String> groups(RoundResults results, Texts t) {
        var groups = new LinkedHashMap<Group, String>();
        groups.put(Group.ALL, t.text("surveys.results.all"));
        results.types().forEach(type -> groups.put(new Group.OfType(type.id()), t.read(type.name())));
        results.networks()
                .forEach(network -> groups.put(
                        new Group.OfNetwork(network.id()),
                        network.byOpenLink()
                                ? t.text("surveys.open.results.group", t.read(network.name()))
                                : t.read(network.name())));
        return groups;
    }

    private static void write(String group, Side side, Topic topic, Cell cell, Round round, Texts t, TableWriter table)
            throws IOException {
        var who = t.of("surveys.side", side);
        var question = t.read(topic.text());
        switch (cell) {
            case Cell.Shown(var tally) -> {
                for (var option : topic.options()) {
                    int count = tally.count(option.value());
                    table.row(
                            group,
                            who,
                            question,
                            t.read(option.text()),
                            count,
                            tally.onScale(),
                            hundredths(tally.share(option.value()) * 100),
                            topic.isScale() && tally.mean().isPresent()
                                    ? hundredths(tally.mean().getAsDouble())
                                    : null,
                            null);
                }
                if (topic.cannotSay().contains(side)) {
                    off(group, who, question, t.text("surveys.cannotSay"), tally.cannotSay(), tally, table);
                }
                off(group, who, question, t.text("surveys.results.noAnswer"), tally.noAnswer(), tally, table);
            }
            case Cell.Hidden(var why) ->
                table.row(
                        group,
                        who,
                        question,
                        null,
                        null,
                        null,
                        null,
                        null,
                        t.text("surveys.results.hidden." + why, round.figuresFrom()));
            case Cell.NotAsked() -> {
                // no row: there was no such question
            }
        }
    }

    private static void off(
            String group, String who, String question, String option, int count, Tally tally, TableWriter table)
            throws IOException {
        table.row(
                group,
                who,
                question,
                option,
                count,
                tally.all(),
                hundredths(tally.shareOfAll(count) * 100),
                null,
                null);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
