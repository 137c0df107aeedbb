package fi.solmu.site.data;

import fi.solmu.shell.NavigationEntry;
import fi.solmu.site.PublicAddress;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the interface's description says of itself. */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {
    @Bean
    OpenAPI openApi(PublicAddress addresses) {
        return new OpenAPI()
                .info(new Info().title("Solmu").version("1").description("""
                                Published networks of municipal officials, and the organisations they may come from. \
                                Read only, without a key, from any site. Texts are in Finnish, Swedish and English; \
                                what has not been written is null. Answers carry an ETag: ask with If-None-Match and \
                                an unchanged answer is 304 without content. A change of version 1 only adds fields. \
                                Municipalities, regions and their codes: Statistics Finland, CC BY 4.0."""))
                .servers(List.of(new Server().url(addresses.of("")).description("This register")));
    }

    @Bean
    NavigationEntry openDataInFooter() {
        return NavigationEntry.footer(50, "site.menu.openData", "/{lang}/open-data");
    }
}
