package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.solmu.access.Accounts;
import fi.solmu.access.Role;
import fi.solmu.access.RoleGrants;
import fi.solmu.kernel.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** D12: whatever changes something is refused without the token of its page, whoever asks. */
@SolmuTest
class EveryFormNeedsItsTokenIT {
    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleGrants roles;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void withoutTheTokenNothingIsChanged() throws Exception {
        var administrator =
                accounts.open("token." + UUID.randomUUID() + "@example.org", "Aino Pääkäyttäjä", Language.FI);
        roles.grant(administrator, Role.ADMINISTRATOR, null);
        var asked = new ArrayList<String>();
        for (var info : mapping.getHandlerMethods().keySet()) {
            for (var method : info.getMethodsCondition().getMethods()) {
                if (method.name().matches("GET|HEAD|OPTIONS|TRACE")) {
                    continue;
                }
                for (var pattern : info.getPatternValues()) {
                    var address =
                            pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    var http = HttpMethod.valueOf(method.name());
                    var signedIn = request(http, URI.create(address)).with(user(administrator.toString()));
                    var visitor = request(http, URI.create(address)).header("Origin", "https://evil.example");
                    assertThat(server.perform(signedIn)
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                            .as(method + " " + pattern)
                            .isEqualTo(403);
                    assertThat(server.perform(visitor).andReturn().getResponse().getStatus())
                            .as(method + " " + pattern + " as a visitor")
                            .isEqualTo(403);
                    asked.add(pattern);
                }
            }
        }
        assertThat(asked).contains("/sign-in", "/sign-in/link", "/sign-out", "/demo/sign-in", "/admin/accounts");
    }
}
