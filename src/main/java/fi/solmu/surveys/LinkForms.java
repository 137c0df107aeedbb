package fi.solmu.surveys;

import fi.solmu.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which forms the link of an invitation can have (linkin lomakkeet): as a member's those of any network of its round, for
 * the database does not know whose ballots are whose; as a coordinator's, who signs, those that were asked for.
 */
public record LinkForms(List<UUID> networks, List<UUID> coordinated) {
    /** As columns of a question about an invitation {@code i}. */
    public static final String COLUMNS = """
            (SELECT array_agg(n.network_id) FROM survey_network n WHERE n.round_id = i.round_id) AS networks,
            (SELECT array_agg(c.network_id) FROM survey_coordinator c WHERE c.invitation_id = i.id) AS coordinated
            """;

    public static LinkForms of(ResultSet row) throws SQLException {
        return new LinkForms(Sql.idList(row.getArray("networks")), Sql.idList(row.getArray("coordinated")));
    }

    /** The fingerprints of all of them. */
    public byte[][] ballots(String link) {
        return Stream.concat(
                        networks.stream().map(network -> AnswerSecrets.ballot(link, network, Side.MEMBER)),
                        coordinated.stream().map(network -> AnswerSecrets.ballot(link, network, Side.COORDINATOR)))
                .toArray(byte[][]::new);
    }
}
