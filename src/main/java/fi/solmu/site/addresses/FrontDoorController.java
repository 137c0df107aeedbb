package fi.solmu.site.addresses;

import fi.solmu.access.CurrentActor;
import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Language;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.site.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where one comes in, and what search engines are told. */
@Controller
class FrontDoorController {
    private static final List<String> PAGES = List.of("/networks", "/accessibility", "/privacy", "/help", "/open-data");
    private final CurrentActor currentActor;
    private final LanguageChoice languageChoice;
    private final PublicAddress addresses;
    private final SitemapQueries queries;

    FrontDoorController(
            CurrentActor currentActor, LanguageChoice languageChoice, PublicAddress addresses, SitemapQueries queries) {
        this.currentActor = currentActor;
        this.languageChoice = languageChoice;
        this.addresses = addresses;
        this.queries = queries;
    }

    @GetMapping("/")
    @PublicPage
    String door(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return currentActor.of(request).isPresent()
                ? "redirect:/today"
                : "redirect:/" + languageChoice.of(request).code() + "/networks";
    }

    /** A language's own door. */
    @GetMapping("/{lang:fi|sv|en}")
    @PublicPage
    String languageDoor(HttpServletRequest request) {
        return "redirect:/" + languageChoice.of(request).code() + "/networks";
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @PublicPage
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Allow: /fi/
                Allow: /sv/
                Allow: /en/
                Allow: /assets/
                Disallow: /
                Sitemap: %s
                """.formatted(addresses.of("/sitemap.xml"));
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @PublicPage
    @ResponseBody
    String sitemap() {
        var xml = new StringBuilder(1 << 16).append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        PAGES.forEach(path -> add(xml, path));
        queries.slugs().forEach(slug -> add(xml, "/networks/" + slug));
        return xml.append("</urlset>\n").toString();
    }

    private void add(StringBuilder xml, String path) {
        var alternates = new StringBuilder();
        for (var language : Language.values()) {
            alternates
                    .append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(language.code())
                    .append("\" href=\"")
                    .append(escaped(addresses.of(language, path)))
                    .append("\"/>");
        }
        for (var language : Language.values()) {
            xml.append("<url><loc>")
                    .append(escaped(addresses.of(language, path)))
                    .append("</loc>")
                    .append(alternates)
                    .append("</url>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
