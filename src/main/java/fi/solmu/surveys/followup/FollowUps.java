package fi.solmu.surveys.followup;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.RoundFollowUp;
import fi.solmu.surveys.coding.Themes;
import fi.solmu.surveys.recommendations.Recommendation.Handling;
import fi.solmu.surveys.recommendations.Recommendation.Quarter;
import fi.solmu.surveys.recommendations.Recommendation.Status;
import fi.solmu.surveys.recommendations.RecommendationForm;
import fi.solmu.surveys.recommendations.Recommendations;
import fi.solmu.surveys.results.OwnWords;
import fi.solmu.surveys.results.ResultPages;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recommends and codes for whoever asks by code. */
@Service
class FollowUps implements RoundFollowUp {
    private final Recommendations recommendations;
    private final Themes themes;
    private final ResultPages results;

    FollowUps(Recommendations recommendations, Themes themes, ResultPages results) {
        this.recommendations = recommendations;
        this.themes = themes;
        this.results = results;
    }

    @Override
    @Transactional
    public String recommend(UUID round, Recommended wanted, Actor actor) {
        var id = recommendations.add(
                round,
                new RecommendationForm.Wish(
                        wanted.title(),
                        wanted.reasons(),
                        wanted.network(),
                        wanted.owner(),
                        wanted.byGroup() ? Handling.WORKING_GROUP : Handling.MANAGEMENT,
                        Quarter.of(wanted.due()),
                        wanted.kind()),
                actor);
        recommendations.move(id, Status.valueOf(wanted.state().name()), wanted.outcome(), actor);
        return "/evaluation/recommendations/" + id;
    }

    @Override
    @Transactional
    public void code(UUID round, Localised theme, String holding, Actor actor) {
        var looked = holding.toLowerCase(Locale.ROOT);
        var texts = results.written(results.closed(round), Language.FI).words().stream()
                .flatMap(each -> each.texts().stream())
                .filter(text -> text.words().toLowerCase(Locale.ROOT).contains(looked))
                .map(OwnWords.Written::id)
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        var name = theme.in(Language.FI).orElseThrow();
        var id = themes.named(name.value(), name.language(), actor);
        themes.rename(id, theme, actor);
        themes.add(round, texts, id, actor);
    }
}
