package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.access.PublicPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page a browser can be pointed at, in three languages, wide and narrow: axe finds nothing, nothing scrolls
 * sideways, the browser has nothing to complain of. Pages are read from the running application.
 */
@Journey
class EveryPageJourney {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    /** What is no page of HTML, or signs out. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/api/.*|/admin/municipality-types/.*|.*/merger/undo|.*\\.(csv|xlsx|xml|txt|json)|/error|/sign-in/.*|/login.*|/webauthn.*|/|.*export.*|.*/download.*");

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient db;

    @Value("${server.port}")
    private int port;

    private List<String> addresses(boolean open) {
        var examples = Map.of(
                "network", example("SELECT id::text FROM network WHERE name_fi = 'Seutukaupunkiverkosto'"),
                "organisation", example("SELECT id::text FROM organisation WHERE name_fi = 'Iisalmi'"),
                "person", example("SELECT id::text FROM person WHERE family_name = 'Huovila'"),
                "slug", example("SELECT slug FROM network WHERE name_fi = 'Seutukaupunkiverkosto'"),
                "run", example("SELECT id::text FROM import_run ORDER BY started_at LIMIT 1"),
                "type", example("SELECT id::text FROM network_type ORDER BY position LIMIT 1"),
                "account", example("SELECT id::text FROM account ORDER BY created_at LIMIT 1"));
        var addresses = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (!handler.getBeanType().getName().startsWith("fi.solmu.")
                    || handler.hasMethodAnnotation(PublicPage.class) != open
                    || !(methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                return;
            }
            for (var pattern : info.getPatternValues()) {
                var known = new boolean[] {true};
                var address = VARIABLE.matcher(pattern).replaceAll(match -> {
                    if (match.group(1).equals("lang") || match.group(1).equals("language")) {
                        return "LANG";
                    }
                    var example = examples.get(match.group(1));
                    known[0] &= example != null;
                    return example == null ? "" : example;
                });
                if (known[0] && !NO_PAGE.matcher(pattern).matches()) {
                    addresses.add(address);
                }
            }
        });
        return List.copyOf(addresses);
    }

    private String example(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({"1360, 900, fi", "320, 640, sv"})
    void everyPageWideInFinnishAndNarrowInSwedish(int width, int height, String language) {
        assertThat(wrongForThoseSignedIn(width, height, List.of(language))).isEmpty();
        assertThat(wrongForEveryone(width, height, List.of(language))).isEmpty();
    }

    /** The whole walk takes ten minutes. */
    @ParameterizedTest
    @Tag("long")
    @CsvSource({"1360, 900", "320, 640"})
    void everyPageInThreeLanguagesWideAndNarrow(int width, int height) {
        assertThat(wrongForThoseSignedIn(width, height, LANGUAGES)).isEmpty();
        assertThat(wrongForEveryone(width, height, LANGUAGES)).isEmpty();
    }

    private List<String> wrongForThoseSignedIn(int width, int height, List<String> languages) {
        var wrong = new ArrayList<String>();
        try (var administrator = new Visitor(port, width, height)) {
            administrator.signInAs("admin");
            var addresses = addresses(false);
            assertThat(addresses).hasSizeGreaterThan(20);
            for (var language : languages) {
                for (var address : addresses) {
                    wrong.addAll(administrator.examine(address + "?lang=" + language));
                    administrator.picture(language + "-" + width + address.replace('/', '-'));
                }
            }
        }
        return wrong;
    }

    private List<String> wrongForEveryone(int width, int height, List<String> languages) {
        var wrong = new ArrayList<String>();
        try (var visitor = new Visitor(port, width, height)) {
            for (var language : languages) {
                for (var address : addresses(true)) {
                    boolean inAddress = address.contains("LANG");
                    wrong.addAll(visitor.examine(
                            inAddress ? address.replace("LANG", language) : address + "?lang=" + language));
                    visitor.picture(language + "-" + width + "-open" + address.replace('/', '-'));
                }
            }
        }
        return wrong;
    }

    @Test
    void aMembersPages() {
        try (var member = new Visitor(port, 390, 844)) {
            member.signInAs("member");
            var network = example("SELECT id::text FROM network WHERE name_fi = 'Seutukaupunkiverkosto'");
            var wrong = new ArrayList<String>();
            for (var address : List.of("/today", "/account", "/networks/" + network)) {
                wrong.addAll(member.examine(address));
                member.picture("member" + address.replace('/', '-'));
            }
            assertThat(wrong).isEmpty();
        }
    }
}
