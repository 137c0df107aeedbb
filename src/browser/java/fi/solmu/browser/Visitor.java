package fi.solmu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser: goes to pages, and notices what is wrong with them. */
public final class Visitor implements AutoCloseable {
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public Visitor(int port, int width, int height) {
        this.window = Chromium.window("http://localhost:" + port, width, height);
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
    }

    public Page page() {
        return page;
    }

    public void signInAs(String persona) {
        page.navigate("/sign-in?lang=fi");
        page.locator("form[action='/demo/sign-in'] button[value='" + persona + "']").click();
        assertThat(page.url()).endsWith("/today");
    }

    /** Goes to an address and tells what is wrong there: accessibility, errors of the browser, sideways scrolling. */
    public List<String> examine(String address) {
        complaints.clear();
        var response = page.navigate(address);
        var found = new ArrayList<String>();
        if (response.status() != 200) {
            found.add(address + " answered " + response.status());
            return found;
        }
        found.addAll(examineHere(address));
        return found;
    }

    /** The same for the page as it stands. What axe itself makes the browser complain about does not count. */
    public List<String> examineHere(String name) {
        var found = new ArrayList<>(complaints);
        var result = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        result.getViolations().forEach(violation -> found.add(name + " axe " + violation.getId() + ": "
                + violation.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getHtml()).replaceAll("\\s+", " "))
                        .toList()));
        var sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) sideways).intValue() > 0) {
            found.add(name + " scrolls sideways by " + sideways + " px: " + page.evaluate("""
                    [...document.body.querySelectorAll('*')]
                      .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                      .slice(-3).map(e => e.outerHTML.slice(0, 120))
                    """));
        }
        complaints.clear();
        return found;
    }

    /** A picture of the whole page, for people to look at; taken when -Dsolmu.pictures=true. */
    public void picture(String name) {
        if (!Boolean.getBoolean("solmu.pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures", name + ".png")));
    }

    @Override
    public void close() {
        window.close();
    }
}
