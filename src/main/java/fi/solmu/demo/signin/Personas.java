package fi.solmu.demo.signin;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.SignInOffers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demo's people of each role, from demo/personas.csv: its rows that have a code. */
@Component
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class Personas implements SignInOffers {
    private final List<Persona> personas;

    Personas() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("demo/personas.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            personas = rows.stream()
                    .filter(row -> !row.get("code").isEmpty())
                    .map(row -> new Persona(
                            row.get("code"),
                            row.get("given_name") + " " + row.get("family_name"),
                            row.get("email"),
                            new Localised(row.get("title_fi"), row.get("title_sv"), row.get("title_en"))))
                    .toList();
        }
    }

    Optional<Persona> find(String code) {
        return personas.stream().filter(persona -> persona.code().equals(code)).findFirst();
    }

    @Override
    public List<Offer> offers() {
        return personas.stream()
                .map(persona -> new Offer(persona.code(), persona.name(), persona.role(), persona.title()))
                .toList();
    }
}
