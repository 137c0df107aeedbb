import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a round of evaluation costs: answering it, its results, and what many who answer cost everybody else.
 *
 * <p>Run by ./solmu bench --surveys, outside the build: java -cp lib/* SurveyBench.java PROGRAM OUTPUT.
 */
public class SurveyBench {
    private static final int ANSWERS = 400;
    private static final int WARM_ANSWERS = 1_500;
    private static final int WARM_PAGES = 1_000;
    private static final int MEASURED_PAGES = 100;
    private static final int ROUNDS = 5;
    private static final int MANY = 20_000;
    private static final int FEW = 373;
    private static final int QUESTIONS = 15;
    /** 3,000 answers in an hour, in milliseconds from one to the next. */
    private static final int EVERY = 1_200;

    private static final int LOAD_SECONDS = 30;
    private static final int LOAD_TIMES = 3;
    private static final int PAGE_EVERY = 100;
    private static final String ANEW = "UPDATE reference_version SET version = uuidv7() WHERE part = 'ACTIVITY'";
    private static final Pattern CHOICE = Pattern.compile("<input[^>]*type=\"radio\"[^>]*>");
    private static final Pattern WORDS = Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("name=\"to\" value=\"(on|send)\"");
    private static final Pattern PART = Pattern.compile("name=\"part\" value=\"(\\d+)\"");

    private final Bench bench;
    private final Process solmu;
    private String network = "";
    private String few = "";
    private String many = "";
    private int next;
    private final Connection changes;

    private SurveyBench(Bench bench, Process solmu, Connection changes) {
        this.bench = bench;
        this.solmu = solmu;
        this.changes = changes;
    }

    private record Results(
            Bench.Cost many, Bench.Cost manyAnew, Bench.Cost few, Bench.Cost fewAnew, Bench.Cost csv, Bench.Cost list) {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT); // figures have a point
        var options = List.of(System.getProperty("bench.options", "").split(" "));
        var home = Files.createTempDirectory("solmu-bench");
        try {
            var bench = new Bench(Path.of(arguments[0]), home, options, 18_082, 1);
            var solmu = bench.start(options);
            try {
                bench.fill();
                try (var changes = bench.connect()) {
                    var table = new SurveyBench(bench, solmu, changes).run();
                    System.out.println(table);
                    Files.writeString(Path.of(arguments[1]), table);
                }
            } finally {
                Bench.stop(solmu);
            }
        } finally {
            Bench.delete(home);
        }
    }

    private String run() throws Exception {
        bench.leaveOut(changes);
        fill();
        tidyUp();
        bench.warmUp(solmu, WARM_ANSWERS, this::answer);
        var answers = new ArrayList<Bench.Cost[]>();
        for (int round = 0; round < ROUNDS; round++) {
            answers.add(answered(ANSWERS / ROUNDS));
        }
        var whole = middle(answers, 0);
        var opening = middle(answers, 1);
        var sending = middle(answers, 2);
        Bench.say("  answering: opening %s, sending %s, whole %s ms".formatted(opening, sending, whole));
        tidyUp();
        bench.signIn("admin");
        var plain = new Page("/networks", "");
        var ofFew = new Page("/evaluation/rounds/" + few + "/results", "");
        var fewAnew = new Page(ofFew.path(), ANEW);
        var ofMany = new Page("/evaluation/rounds/" + many + "/results", "");
        var manyAnew = new Page(ofMany.path(), ANEW);
        var csv = new Page(ofMany.path() + "/answers.csv", "");
        var costs = pages(List.of(plain, ofFew, fewAnew, ofMany, manyAnew, csv));
        var load = load();
        return report(
                whole,
                opening,
                sending,
                new Results(
                        costs.get(ofMany),
                        costs.get(manyAnew),
                        costs.get(ofFew),
                        costs.get(fewAnew),
                        costs.get(csv),
                        costs.get(plain)),
                load);
    }

    /** Or the database does so of its own accord while something else is measured. */
    private void tidyUp() throws SQLException {
        try (var statement = changes.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    private static Bench.Cost middle(List<Bench.Cost[]> figures, int which) {
        return figures.stream()
                .map(each -> each[which])
                .sorted(java.util.Comparator.comparingDouble(Bench.Cost::whole))
                .toList()
                .get(figures.size() / 2);
    }

    // ---------------------------------------------------------------- answering

    /** Somebody with the link of a letter. */
    private HttpClient somebody() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    private String[] forms() {
        return new String[] {"/answer/forms/" + network + "/member"};
    }

    /** From the letter's link to the page that says thank you. */
    private void answer() throws IOException, InterruptedException {
        try (var browser = somebody()) {
            var page = open(browser);
            while (true) {
                var button = first(BUTTON, page);
                page = send(browser, page, button);
                if (button.equals("send")) {
                    return;
                }
            }
        }
    }

    private String open(HttpClient browser) throws IOException, InterruptedException {
        follow(browser, "/answer/link-" + next++);
        return follow(browser, forms()[0]);
    }

    /** The whole of an answer, opening it, and sending it, each the mean of so many. */
    private Bench.Cost[] answered(int times) throws IOException, InterruptedException {
        var begin = bench.used(solmu);
        for (int i = 0; i < times; i++) {
            answer();
        }
        var whole = bench.used(solmu).since(begin, times);

        var browsers = new ArrayList<HttpClient>();
        var pages = new ArrayList<String>();
        begin = bench.used(solmu);
        for (int i = 0; i < times; i++) {
            browsers.add(somebody());
            pages.add(open(browsers.getLast()));
        }
        var opening = bench.used(solmu).since(begin, times);
        for (int i = 0; i < times; i++) {
            while (!first(BUTTON, pages.get(i)).equals("send")) {
                pages.set(i, send(browsers.get(i), pages.get(i), "on"));
            }
        }
        begin = bench.used(solmu);
        for (int i = 0; i < times; i++) {
            send(browsers.get(i), pages.get(i), "send");
        }
        var sending = bench.used(solmu).since(begin, times);
        browsers.forEach(HttpClient::close);
        return new Bench.Cost[] {whole, opening, sending};
    }

    /** Everything on the page filled in, and its button pressed; the page that follows. */
    private String send(HttpClient browser, String page, String button) throws IOException, InterruptedException {
        var fields = new StringBuilder("_csrf=" + encoded(token(page)))
                .append("&part=").append(first(PART, page))
                .append("&to=").append(button);
        var chosen = new LinkedHashSet<String>();
        var radios = CHOICE.matcher(page);
        while (radios.find()) {
            var name = first(NAME, radios.group());
            if (first(VALUE, radios.group()).equals("4") && chosen.add(name)) {
                fields.append('&').append(encoded(name)).append("=4");
            }
        }
        var areas = WORDS.matcher(page);
        while (areas.find()) {
            fields.append('&').append(encoded(areas.group(1))).append('=').append(encoded("Enemmän aikaa keskustelulle."));
        }
        var answer = browser.send(
                bench.request(forms()[0])
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("a form answered " + answer.statusCode());
        }
        var to = path(answer);
        if (button.equals("send") && !to.equals("/answer")) {
            throw new IllegalStateException("sending led to " + to);
        }
        return follow(browser, to);
    }

    private String follow(HttpClient browser, String path) throws IOException, InterruptedException {
        var to = path;
        for (int i = 0; i < 4; i++) {
            HttpRequest request = bench.request(to).build();
            var answer = browser.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (answer.statusCode() != 302) {
                throw new IllegalStateException(to + " answered " + answer.statusCode());
            }
            to = path(answer);
        }
        throw new IllegalStateException(path + " goes round in circles");
    }

    private static String path(HttpResponse<?> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return to.getRawQuery() == null ? to.getPath() : to.getPath() + "?" + to.getRawQuery();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(String page) {
        return first(Bench.TOKEN, page);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " on the page");
        }
        return found.group(1);
    }

    // ---------------------------------------------------------------- pages

    /** @param change made before every request, so that nothing a node has kept still holds; empty for none */
    private record Page(String path, String change) {}

    /** All of them warm, then by turns: what else the machine does falls on all of them. */
    private Map<Page, Bench.Cost> pages(List<Page> pages) throws Exception {
        bench.warmUp(solmu, WARM_PAGES, () -> {
            for (var page : pages) { // by turns, too: what is compiled for one alone is thrown away at the next
                open(page);
            }
        });
        var rounds = new LinkedHashMap<Page, List<Bench.Cost>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : pages) {
                rounds.computeIfAbsent(page, _ -> new ArrayList<>()).add(cost(() -> open(page)));
            }
        }
        var medians = new LinkedHashMap<Page, Bench.Cost>();
        rounds.forEach((page, costs) -> {
            costs.sort(java.util.Comparator.comparingDouble(Bench.Cost::whole));
            medians.put(page, costs.get(ROUNDS / 2));
            Bench.say("  %s%s: %s"
                    .formatted(page.path(), page.change().isEmpty() ? "" : " anew", costs));
        });
        return medians;
    }

    private void open(Page page) throws Exception {
        change(page);
        bench.get(page.path());
    }

    private Bench.Cost cost(Bench.Deed deed) throws Exception {
        var before = bench.used(solmu);
        for (int i = 0; i < MEASURED_PAGES; i++) {
            deed.run();
        }
        return bench.used(solmu).since(before, MEASURED_PAGES);
    }

    private void change(Page page) throws SQLException {
        if (!page.change().isEmpty()) {
            try (var statement = changes.createStatement()) {
                statement.execute(page.change());
            }
        }
    }

    /** How long a page takes while nobody answers, and while 3,000 an hour do, by turns. */
    private record Load(double alone, double beside, int answers) {
        double ratio() {
            return beside / alone;
        }
    }

    private Load load() throws Exception {
        var alone = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        int before = next;
        for (int time = 0; time < LOAD_TIMES; time++) {
            alone.addAll(waits());
            var answering = Thread.ofPlatform().start(() -> {
                try {
                    while (!Thread.interrupted()) {
                        answer();
                        Thread.sleep(EVERY);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IOException e) {
                    // the end came in the middle of an answer
                }
            });
            beside.addAll(waits());
            answering.interrupt();
            answering.join();
        }
        return new Load(median(alone), median(beside), next - before);
    }

    /** Milliseconds from asking for the list of networks to its last byte, ten times a second. */
    private List<Double> waits() throws IOException, InterruptedException {
        var waits = new ArrayList<Double>();
        long end = System.nanoTime() + Duration.ofSeconds(LOAD_SECONDS).toNanos();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            bench.get("/networks");
            waits.add((System.nanoTime() - begin) / 1e6);
            Thread.sleep(PAGE_EVERY);
        }
        return waits;
    }

    private static double median(List<Double> figures) {
        var sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    // ---------------------------------------------------------------- the data

    /** An open round with a link for each person, and two closed ones with answers. */
    private void fill() throws SQLException, IOException {
        Bench.say("Filling a database with rounds");
        try (var db = bench.connect();
                var statement = db.createStatement()) {
            try (var row = statement.executeQuery("SELECT id FROM network WHERE slug = 'network-1'")) {
                row.next();
                network = row.getString(1);
            }
            statement.execute("""
                    CREATE FUNCTION bench_round(name text, form uuid, state text) RETURNS uuid LANGUAGE sql AS $$
                        WITH made AS (
                            INSERT INTO survey_round (name_fi, typology_id, member_questionnaire_id, opens_on, closes_on,
                                                      figures_from, texts_from)
                            SELECT name, (SELECT id FROM typology ORDER BY position LIMIT 1), form, current_date - 7,
                                   current_date + 30, 5, 10
                            RETURNING id),
                        begun AS (
                            INSERT INTO survey_round_state (round_id, status, begun_at) SELECT id, state, now() FROM made),
                        asked AS (
                            INSERT INTO survey_network (round_id, network_id, type_id, members_asked, members_answered)
                            SELECT made.id, n.id, (SELECT type_id FROM network_typing WHERE network_id = n.id LIMIT 1), 200,
                                   CASE state WHEN 'CLOSED' THEN 3 END
                            FROM made, network n)
                        SELECT id FROM made $$;
                    INSERT INTO questionnaire (code, version, side, name_fi, languages)
                    VALUES ('measured', 1, 'MEMBER', 'Mitattu', '{fi}');
                    INSERT INTO questionnaire_state (questionnaire_id, status, begun_at)
                    SELECT id, 'PUBLISHED', now() FROM questionnaire WHERE code = 'measured';
                    INSERT INTO questionnaire_section (questionnaire_id, position, name_fi)
                    SELECT id, 1, 'Kaikki' FROM questionnaire WHERE code = 'measured';
                    INSERT INTO questionnaire_question (section_id, position, code, kind, text_fi, cannot_say)
                    SELECT s.id, i, 'measured-' || i, 'SCALE', 'Miten ' || i || '?', true
                    FROM questionnaire_section s JOIN questionnaire q ON q.id = s.questionnaire_id
                    CROSS JOIN generate_series(1, %d) AS i WHERE q.code = 'measured';
                    INSERT INTO questionnaire_option (question_id, value, text_fi)
                    SELECT k.id, v, 'askel ' || v FROM questionnaire_question k CROSS JOIN generate_series(1, 5) AS v
                    WHERE k.code LIKE 'measured-%%';
                    """.formatted(QUESTIONS));
            few = closed(db, FEW);
            many = closed(db, MANY);
            String open;
            try (var row = statement.executeQuery("""
                    SELECT bench_round('Avoin', (SELECT id FROM questionnaire WHERE code = 'network-members'), 'OPEN')""")) {
                row.next();
                open = row.getString(1);
            }
            // The fingerprints of docs/adr/0014, of links that only a measurement would have.
            statement.execute("""
                    INSERT INTO survey_invitation (round_id, person_id, token_hash)
                    SELECT '%1$s', p.id, sha256(convert_to('link-' || (row_number() OVER (ORDER BY p.id) - 1), 'UTF8'))
                    FROM person p;
                    INSERT INTO survey_ballot (hash, round_id, network_id, side, status)
                    SELECT sha256(convert_to(E'ballot\\nlink-' || i || E'\\n%2$s\\nMEMBER', 'UTF8')), '%1$s', '%2$s', 'MEMBER', 'OPEN'
                    FROM generate_series(0, 4999) AS i;
                    ANALYZE""".formatted(open, network));
        }
    }

    /** Codes 1 to 5, a few that cannot say, over all networks. */
    private static String closed(Connection db, int answers) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery("""
                        SELECT bench_round('Suljettu', (SELECT id FROM questionnaire WHERE code = 'measured'), 'CLOSED')""")) {
            row.next();
            var round = row.getString(1);
            try (var insert = db.createStatement()) {
                insert.execute("""
                        INSERT INTO survey_answer (round_id, type_id, network_id, codes, mixed)
                        SELECT n.round_id, n.type_id, n.network_id,
                               decode((SELECT string_agg(CASE (hashint4(a.i * 31 + q) & 15) WHEN 0 THEN 'ff'
                                                         ELSE '0' || (1 + (hashint4(a.i * 31 + q) & 1023) %% 5) END, '' ORDER BY q)
                                       FROM generate_series(1, %d) AS q), 'hex'), true
                        FROM (SELECT i, row_number() OVER () AS at FROM generate_series(1, %d) AS i) a
                        JOIN (SELECT *, row_number() OVER (ORDER BY network_id) AS at, count(*) OVER () AS networks
                              FROM survey_network WHERE round_id = '%s') n
                             ON n.at = 1 + a.at %% n.networks""".formatted(QUESTIONS, answers, round));
            }
            return round;
        }
    }

    // ---------------------------------------------------------------- the report

    private String report(
            Bench.Cost whole, Bench.Cost opening, Bench.Cost sending, Results results, Load load) throws IOException {
        return """
                # What a round of evaluation costs

                Written by `./solmu bench --surveys`: CPU milliseconds, in brackets the application's + those of all database
                processes. Answers go through the pages, from the letter's link on, each with cookies of its own; the shipped form of
                members has four themes and so four pages. Results that were counted are kept until something of them changes (docs/adr/0010);
                "on the spot" is after a change before each request; the process that makes the change is not counted. Each figure is the median
                of %d rounds on a running server, pages by turns. CPU time rises when others use the machine at the same time.

                The last lines are wall time: the list of networks asked for ten times a second, by turns %d times %d seconds without
                and with 3,000 answers an hour (%d were given).

                Machine: %s, %d cores, Java %d.

                | operation | must | measured |
                | --- | --- | --- |
                | opening a form (the link, the list of forms, the form) and sending it | 8 | %.1f |
                | opening alone | - | %s |
                | sending alone, with the page of thanks | - | %s |
                | the whole of an answer, all its pages | - | %s |
                | results of %,d answers to %d questions, counted on the spot | 40 | %s |
                | the same again, while nothing has changed | - | %s |
                | results of %d answers to %d questions, counted on the spot | 5 | %s |
                | the same again, while nothing has changed | 5 | %s |
                | %,d answers as .csv | 90 | %s |
                | for comparison: the list of 120 networks, signed in, 5 at most in the other table | - | %s |
                | a page while nobody answers, median, ms | - | %.2f |
                | the same while 3,000 an hour answer, ratio | 1.2 | %.2f |
                """.formatted(
                        ROUNDS,
                        LOAD_TIMES,
                        LOAD_SECONDS,
                        load.answers(),
                        Bench.processor(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        opening.whole() + sending.whole(),
                        opening,
                        sending,
                        whole,
                        MANY,
                        QUESTIONS,
                        results.manyAnew(),
                        results.many(),
                        FEW,
                        QUESTIONS,
                        results.fewAnew(),
                        results.few(),
                        MANY,
                        results.csv(),
                        results.list(),
                        load.alone(),
                        load.ratio());
    }
}
