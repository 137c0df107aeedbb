package fi.solmu.surveys.rounds;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.HeldRounds;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Codes;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the answers of a round that was held, and closes it as any other. */
@Service
class HeldIntake implements HeldRounds {
    private final JdbcClient db;
    private final ShippedQuestionnaires shipped;
    private final QuestionnaireQueries questionnaires;
    private final RoundQueries queries;
    private final Rounds rounds;
    private final OpenLinks links;
    private final Opening opening;
    private final Closing closing;
    private final Clock clock;

    HeldIntake(
            JdbcClient db,
            ShippedQuestionnaires shipped,
            QuestionnaireQueries questionnaires,
            RoundQueries queries,
            Rounds rounds,
            OpenLinks links,
            Opening opening,
            Closing closing,
            Clock clock) {
        this.db = db;
        this.shipped = shipped;
        this.questionnaires = questionnaires;
        this.queries = queries;
        this.rounds = rounds;
        this.links = links;
        this.opening = opening;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID takeClosed(Held held, Respondents respondents, Actor actor) {
        var round = begin(held, actor);
        links.forget(round);
        var head = queries.head(round);
        rounds.begin(round, RoundStatus.OPEN, actor.account());
        var asked = opening.note(head, LocalDate.now(clock));
        opening.invite(round, asked);
        for (var side : Side.values()) {
            var about = head.asked(side);
            if (about != null) {
                keep(round, new Forms(side, questionnaires.whole(about.questionnaire()), asked, respondents));
            }
        }
        rounds.begin(round, RoundStatus.CLOSING, actor.account());
        closing.close(round);
        return round;
    }

    @Override
    @Transactional
    public UUID open(Held held, Actor actor) {
        var round = begin(held, actor);
        rounds.begin(round, RoundStatus.OPENING, actor.account());
        opening.open(round);
        return round;
    }

    private UUID begin(Held held, Actor actor) {
        shipped.take(null);
        return rounds.begin(
                new RoundForm.Wish(
                        held.name(),
                        held.promise(),
                        newest(held.members()),
                        held.coordinators().map(this::newest).orElse(null),
                        held.opensOn(),
                        held.closesOn(),
                        RoundForm.FIGURES,
                        RoundForm.TEXTS,
                        held.networks()),
                actor);
    }

    private UUID newest(String code) {
        return db.sql("SELECT id FROM questionnaire WHERE code = :code ORDER BY version DESC LIMIT 1")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** Every form that was sent: whose it is counts for coordinators only. */
    private record Sent(UUID id, UUID network, UUID person, Form form) {}

    /** Something given beside the options. */
    private record Given(
            Sent sent,
            UUID question,
            @Nullable String words,
            @Nullable Integer value) {}

    /** The forms of one side. */
    private static final class Forms {
        private final Side side;
        private final List<Sent> sent = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<Given> given = new ArrayList<>();

        Forms(Side side, Questionnaire form, List<RoundQueries.AskedPerson> asked, Respondents respondents) {
            this.side = side;
            for (var each : asked) {
                if (each.side().equals(side.name())) {
                    respondents
                            .answer(each.network(), side)
                            .ifPresent(answer ->
                                    take(form, new Sent(UUID.randomUUID(), each.network(), each.person(), answer)));
                }
            }
        }

        private void take(Questionnaire form, Sent answer) {
            sent.add(answer);
            var chosen = new HashMap<UUID, Integer>();
            for (var question : form.questions()) {
                var value = answer.form().chosen().get(question.code());
                var words = answer.form().words().get(question.code());
                if (question.kind().hasOptions() && value != null) {
                    chosen.put(question.id(), value);
                } else if (question.kind() == Kind.NUMBER && value != null) {
                    given.add(new Given(answer, question.id(), null, value));
                } else if (question.kind() == Kind.TEXT && words != null) {
                    given.add(new Given(answer, question.id(), words, null));
                }
            }
            codes.add(HexFormat.of().formatHex(Codes.of(form.coded(), chosen)));
        }
    }

    private void keep(UUID round, Forms forms) {
        var parameters = new HashMap<String, Object>();
        parameters.put("round", round);
        parameters.put("ids", Sql.ids(forms.sent.stream().map(Sent::id).toList()));
        parameters.put(
                "networks", Sql.ids(forms.sent.stream().map(Sent::network).toList()));
        parameters.put("people", Sql.ids(forms.sent.stream().map(Sent::person).toList()));
        parameters.put("codes", Sql.texts(forms.codes));
        parameters.put("now", Sql.at(clock.instant()));
        parameters.put(
                "of", Sql.ids(forms.given.stream().map(each -> each.sent().id()).toList()));
        parameters.put(
                "at",
                Sql.ids(forms.given.stream().map(each -> each.sent().network()).toList()));
        parameters.put(
                "questions", Sql.ids(forms.given.stream().map(Given::question).toList()));
        parameters.put("words", Sql.texts(forms.given.stream().map(Given::words).toList()));
        parameters.put("values", forms.given.stream().map(Given::value).toArray(Integer[]::new));
        switch (forms.side) {
            case MEMBER -> keepAnswers(parameters);
            case COORDINATOR -> keepReports(parameters);
        }
    }

    private void keepAnswers(Map<String, Object> parameters) {
        db.sql("""
                        INSERT INTO survey_answer (round_id, type_id, network_id, codes, mixed)
                        SELECT x.round_id, x.type_id, x.network_id, decode(a.codes, 'hex'), false
                        FROM unnest(:networks, :codes) AS a (network, codes)
                        JOIN survey_network x ON x.round_id = :round AND x.network_id = a.network
                        """).params(parameters).update();
        db.sql("""
                        INSERT INTO survey_text (round_id, question_id, type_id, network_id, words, mixed)
                        SELECT x.round_id, g.question, x.type_id, x.network_id, g.words, false
                        FROM unnest(:at, :questions, :words) AS g (network, question, words)
                        JOIN survey_network x ON x.round_id = :round AND x.network_id = g.network
                        WHERE g.words IS NOT NULL
                        """).params(parameters).update();
        db.sql("""
                        INSERT INTO survey_number (round_id, question_id, type_id, network_id, value, mixed)
                        SELECT x.round_id, g.question, x.type_id, x.network_id, g.value, false
                        FROM unnest(:at, :questions, :values) AS g (network, question, value)
                        JOIN survey_network x ON x.round_id = :round AND x.network_id = g.network
                        WHERE g.value IS NOT NULL
                        """).params(parameters).update();
    }

    private void keepReports(Map<String, Object> parameters) {
        db.sql("""
                        INSERT INTO survey_report (id, round_id, type_id, network_id, person_id, codes, sent_at)
                        SELECT a.id, x.round_id, x.type_id, x.network_id, a.person, decode(a.codes, 'hex'), :now
                        FROM unnest(:ids, :networks, :people, :codes) AS a (id, network, person, codes)
                        JOIN survey_network x ON x.round_id = :round AND x.network_id = a.network
                        """).params(parameters).update();
        db.sql("""
                        INSERT INTO survey_report_entry (report_id, question_id, words, value)
                        SELECT g.report, g.question, g.words, g.value
                        FROM unnest(:of, :questions, :words, :values) AS g (report, question, words, value)
                        """).params(parameters).update();
    }
}
