package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The means of each network that are used as evidence (näyttö): by criteria, on its page, beside decisions. Only what the
 * pages of results show, and of enough people on the scale.
 */
@Service
public class NetworkFigures {
    private final ResultQueries results;
    private final JdbcClient db;

    NetworkFigures(ResultQueries results, JdbcClient db) {
        this.results = results;
        this.db = db;
    }

    private record Figure(UUID network, String question, int onScale, double mean) {}

    /** Writes them of a round that has just been closed. */
    @Transactional
    public void write(UUID id) {
        var round = results.round(id).orElseThrow(NotFound::new);
        var figures = of(results.read(List.of(round), Language.FI).getFirst());
        db.sql("""
                        INSERT INTO survey_figure (round_id, network_id, question, on_scale, mean)
                        SELECT :round, f.network, f.question, f.on_scale, f.mean
                        FROM unnest(:networks, :questions, :counts, :means) AS f (network, question, on_scale, mean)
                        """)
                .param("round", id)
                .param("networks", Sql.ids(figures.stream().map(Figure::network).toList()))
                .param(
                        "questions",
                        Sql.texts(figures.stream().map(Figure::question).toList()))
                .param("counts", figures.stream().map(Figure::onScale).toArray(Integer[]::new))
                .param("means", figures.stream().map(Figure::mean).toArray(Double[]::new))
                .update();
    }

    private static List<Figure> of(RoundResults results) {
        var figures = new ArrayList<Figure>();
        int least = results.round().figuresFrom();
        for (var topic : results.topics()) {
            for (var network : topic.isScale() ? results.networks() : List.<RoundNetwork>of()) {
                if (results.at(topic, Side.MEMBER, new Group.OfNetwork(network.id())) instanceof Cell.Shown(var tally)
                        && tally.onScale() >= least) {
                    figures.add(new Figure(
                            network.id(),
                            topic.code(),
                            tally.onScale(),
                            tally.mean().orElseThrow()));
                }
            }
        }
        return figures;
    }
}
