package fi.solmu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Association.Details;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SolmuTest
@Transactional
class AssociationLettersIT {
    private static final Localised NAME = new Localised("Liitto", "Förbundet", null);

    @Autowired
    private AssociationLetters letters;

    @Autowired
    private Association association;

    @Autowired
    private JdbcClient db;

    private void told(String contact) {
        association.change(new Details(NAME, contact, Localised.NONE, null, null));
    }

    @Test
    void whatNobodyHasToldIsLeftOutOrNamedAfterTheRegister() {
        db.sql("DELETE FROM association").update();
        var letter = letters.batch().to("aino@kunta.example", "fi");

        assertThat(letter.association()).isEqualTo("Solmu");
        assertThat(letter.contact()).isEmpty();
    }

    @Test
    void eachLetterIsInTheLanguageOfItsReaderAndInFinnishUnlessThatIsKnown() {
        told("toimisto@liitto.example");
        var batch = letters.batch();
        var swedish = batch.to("aino@kunta.example", "sv");

        assertThat(swedish.texts().language()).isEqualTo(Language.SV);
        assertThat(swedish.association()).isEqualTo("Förbundet");
        assertThat(swedish.contact()).isEqualTo("toimisto@liitto.example");
        assertThat(swedish.linkInLanguage("/confirm/abc"))
                .startsWith("http")
                .endsWith("/confirm/abc?lang=sv")
                .isEqualTo(swedish.link("/confirm/abc") + "?lang=sv");
        assertThat(batch.to("aino@kunta.example", null).texts().language()).isEqualTo(Language.FI);
        assertThat(batch.to("aino@kunta.example", "de").association()).isEqualTo("Liitto");
    }

    @Test
    void lettersWrittenTogetherNameTheAssociationAlike() {
        told("toimisto@liitto.example");
        var batch = letters.batch();
        var first = batch.to("aino@kunta.example", null);
        told("uusi@liitto.example");

        assertThat(batch.to("bertta@kunta.example", null).contact()).isEqualTo(first.contact());
    }

    @Test
    void theOutboxHoldsWhatWasWrittenInTheReadersLanguage() {
        var key = "test/" + UUID.randomUUID();
        letters.batch()
                .to("aino@kunta.example", "en")
                .queue("test", key, "Subject", "Body", Instant.parse("2031-01-01T00:00:00Z"));

        assertThat(db.sql("""
                        SELECT recipient::text AS recipient, language, subject, body, expires_at = '2031-01-01Z' AS ends
                        FROM letter WHERE unique_key = :key
                        """).param("key", key).query().singleRow())
                .isEqualTo(Map.of(
                        "recipient", "aino@kunta.example",
                        "language", "en",
                        "subject", "Subject",
                        "body", "Body",
                        "ends", true));
    }
}
