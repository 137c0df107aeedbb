package fi.solmu.surveys.quick;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.surveys.questionnaires.QuickQuestionnaires;
import fi.solmu.surveys.rounds.QuickRounds;
import fi.solmu.surveys.rounds.QuickRounds.Readiness;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Asks a network's members a few questions: the questionnaire and its round, or neither. */
@Service
class QuickAsking {
    private final QuickQuestionnaires questionnaires;
    private final QuickRounds rounds;
    private final Audit audit;

    QuickAsking(QuickQuestionnaires questionnaires, QuickRounds rounds, Audit audit) {
        this.questionnaires = questionnaires;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** Writes the questionnaire and opens its round; says what stands in the way, or that nothing did. */
    @Transactional
    Readiness ask(UUID network, QuickForm.Wish wish, Actor actor) {
        var questionnaire = questionnaires.publish(wish.name(), wish.languages(), wish.questions(), actor.account());
        var readiness = rounds.ask(network, wish.name(), questionnaire, wish.closesOn(), actor);
        if (readiness == Readiness.READY) {
            audit.enter(actor.account(), Action.ASK_NETWORK, "network", network);
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // its questionnaire neither
        }
        return readiness;
    }
}
