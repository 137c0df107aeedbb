package fi.solmu.imports.model;

import fi.solmu.imports.linkage.Field;
import fi.solmu.imports.linkage.Model;
import fi.solmu.imports.model.ModelPage.Row;
import fi.solmu.imports.model.ModelPage.Weight;
import fi.solmu.imports.model.PersonModels.Use;
import fi.solmu.imports.model.PersonModels.Version;
import fi.solmu.imports.people.PersonEvidence;
import fi.solmu.imports.people.PersonPairQueries;
import fi.solmu.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the model together. */
@Component
class ModelPages {
    /** What rows of people may hold, in the order in which it is told. */
    private static final List<Field> FIELDS = List.of(
            Field.FAMILY,
            Field.GIVEN,
            Field.REFERENCE,
            Field.MAILBOX,
            Field.PHONE,
            Field.ORGANISATION,
            Field.TITLE,
            Field.NAMESAKES);

    /** A smaller change would be shown as none. */
    private static final int TOLD_FROM = 5;

    private final PersonModels models;
    private final LearningQueries learnings;
    private final PersonPairQueries pairs;

    ModelPages(PersonModels models, LearningQueries learnings, PersonPairQueries pairs) {
        this.models = models;
        this.learnings = learnings;
        this.pairs = pairs;
    }

    ModelPage page(Texts t) {
        var versions = models.versions();
        var use = models.inUse().orElse(null);
        var proposed = versions.stream().filter(Version::isProposed).findFirst().orElse(null);
        var used = weights(versions, use == null ? null : use.model());
        return new ModelPage(
                learnings.latest().orElse(null),
                proposed,
                weights(used, proposed == null ? null : model(proposed), t),
                rows(versions, use),
                pairs.answers(),
                pairs.counts());
    }

    private static Model weights(List<Version> versions, @Nullable UUID used) {
        return versions.stream()
                .filter(version -> version.id().equals(used))
                .findFirst()
                .map(ModelPages::model)
                .orElseGet(Model::shipped);
    }

    private static Model model(Version version) {
        return version.weights().model();
    }

    private static List<Weight> weights(Model used, @Nullable Model proposed, Texts t) {
        var weights = new ArrayList<Weight>();
        for (var field : FIELDS) {
            for (var level : field.levels()) {
                int now = used.points(field, level);
                Integer then = proposed == null ? null : proposed.points(field, level);
                weights.add(new Weight(
                        t.text("imports.person.evidence." + lower(field) + "." + lower(level)),
                        PersonEvidence.shown(now, t),
                        then == null ? null : PersonEvidence.shown(then, t),
                        then == null || Math.abs(then - now) < TOLD_FROM ? null : PersonEvidence.shown(then - now, t)));
            }
        }
        return weights;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The versions, the latest first, and the one of the program last. */
    private static List<Row> rows(List<Version> versions, @Nullable Use use) {
        var used = use == null ? null : use.model();
        var rows = new ArrayList<Row>();
        versions.forEach(version -> rows.add(new Row(version, version.id().equals(used))));
        rows.add(new Row(null, used == null));
        return rows;
    }
}
