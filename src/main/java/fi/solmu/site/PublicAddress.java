package fi.solmu.site;

import fi.solmu.kernel.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whole addresses of public pages. They begin with the configured address, never with what a request says. */
@Component
public class PublicAddress {
    private final String base;

    PublicAddress(@Value("${solmu.base-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** The whole address of a public page in one language; the path is what follows the language. */
    public String of(Language language, String path) {
        return base + "/" + language.code() + path;
    }

    /** What the head of a public page says of its addresses. */
    public Head head(Language language, String path, String description) {
        var alternates = new LinkedHashMap<String, String>();
        for (var each : Language.values()) {
            alternates.put(each.code(), of(each, path));
        }
        alternates.put("x-default", of(Language.FI, path));
        return new Head(of(language, path), alternates, description);
    }

    /**
     * Canonical address, the same page in other languages, and what a search engine may say of it.
     *
     * @param alternates by the value of hreflang
     */
    public record Head(String canonical, Map<String, String> alternates, String description) {}
}
