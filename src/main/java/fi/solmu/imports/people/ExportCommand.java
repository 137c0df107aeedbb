package fi.solmu.imports.people;

import fi.solmu.kernel.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code solmu export links}: which row of which source speaks of which person, as CSV {@code source,key,person} in the
 * order of source and key. What it prints depends on nothing else, so two states of the register can be compared by it.
 */
@Component
class ExportCommand implements Command {
    private final JdbcClient db;

    ExportCommand(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "export";
    }

    private record Linked(String source, String key, String person) {}

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("links"))) {
            System.err.println("solmu export links [--data DIR]");
            return 2;
        }
        var links = db.sql("""
                        SELECT s.name AS source, r.source_key AS key, p.canonical_id::text AS person
                        FROM person_record r
                        JOIN source s ON s.id = r.source_id
                        JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
                        JOIN person p ON p.id = l.person_id
                        WHERE r.ended_at IS NULL
                        ORDER BY s.name COLLATE "C", r.source_key COLLATE "C"
                        """).query(Linked.class).list();
        out.println("source,key,person");
        links.forEach(link -> out.println(quoted(link.source()) + "," + quoted(link.key()) + "," + link.person()));
        return 0;
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
