package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;

/** In which order a list shows the networks {@code n}: an {@code ORDER BY}. */
final class NetworkOrder {
    private NetworkOrder() {}

    static String of(NetworkFilter filter, Language reader) {
        var name = Sql.sorted("n.name", reader);
        var direction = filter.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST";
        var alphabetically = name + (filter.descending() ? " DESC, n.id DESC" : ", n.id"); // as the indexes are
        return switch (filter.sort()) {
            case NAME -> alphabetically;
            case TYPE -> """
                    (SELECT min(%s) FROM network_typing y
                     JOIN network_type t ON t.id = y.type_id
                     JOIN typology g ON g.id = y.typology_id
                     WHERE y.network_id = n.id AND g.position = (SELECT min(position) FROM typology))\
                    """.formatted(Sql.sorted("t.name", reader)) + direction + ", " + name + ", n.id";
            case AREA -> """
                    (SELECT min(t.position) FROM network_task_area a JOIN task_area t ON t.id = a.task_area_id
                     WHERE a.network_id = n.id)\
                    """ + direction + ", " + name + ", n.id";
            case ROLE ->
                "array_position(ARRAY['COORDINATES','MEMBER','OFFICIAL_BODY','UNKNOWN'], n.role)" + direction + ", "
                        + name + ", n.id";
            case STATE ->
                "array_position(ARRAY['RECORDED','RUNNING','PAUSED','CLOSING','CLOSED'], n.status)" + direction + ", "
                        + name + ", n.id";
            case MEMBERS -> """
                    (SELECT coalesce(sum(c.members), 0) FROM network x JOIN membership_change c ON c.network_id = x.id
                     WHERE x.canonical_id = n.id AND c.day <= :today)\
                    """ + direction + ", " + name + ", n.id";
            case REVIEW -> """
                    (SELECT coalesce(s.ends_on, s.review_on) FROM network_state s
                     WHERE s.network_id = n.id AND s.ended_at IS NULL)\
                    """ + direction + ", " + name + ", n.id";
            case COORDINATOR -> """
                    (SELECT min((p.family_name || ' ' || p.given_name) COLLATE "%s")
                     FROM network x JOIN coordination c ON c.network_id = x.id JOIN person p ON p.id = c.person_id
                     WHERE x.canonical_id = n.id AND NOT c.as_deputy
                       AND c.since <= :today AND (c.until IS NULL OR c.until >= :today))\
                    """.formatted(reader.collation()) + direction + ", " + name + ", n.id";
            case RELEVANCE -> """
                    (n.searched LIKE (SELECT '%%' || folded(:typed) || '%%'))::int
                    + word_similarity((SELECT folded(:typed)), n.searched)
                    + ts_rank(n.stems, (SELECT plainto_tsquery('finnish', :typed) || plainto_tsquery('swedish', :typed)
                                               || plainto_tsquery('english', :typed))) %s, %s, n.id\
                    """.formatted(filter.descending() ? "ASC" : "DESC", name);
        };
    }
}
