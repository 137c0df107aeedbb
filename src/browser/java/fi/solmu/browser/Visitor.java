package fi.solmu.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody with a browser: goes to pages, and notices what is wrong with them. */
public final class Visitor implements AutoCloseable {
    private static final String AXE = axe();
    private static final String VIOLATIONS = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
                preload: false,
              });
              return result.violations.map((violation) =>
                `axe ${violation.id}: ` + violation.nodes.slice(0, 3).map((node) => node.html.replace(/\\s+/g, ' ')).join(' '));
            }
            """;
    private static final String SIDEWAYS = """
            () => {
              const seen = document.documentElement.clientWidth;
              const over = document.documentElement.scrollWidth - seen;
              return over <= 0 ? [] : [`scrolls sideways by ${over} px: ` + [...document.body.querySelectorAll('*')]
                .filter((each) => each.getBoundingClientRect().right > seen + 1)
                .slice(-3).map((each) => each.outerHTML.slice(0, 120)).join(' ')];
            }
            """;

    private final BrowserContext window;
    private final Page page;
    private final List<Screen> screens;
    private final List<String> complaints = new ArrayList<>();

    /** Looks at every page on each of these screens. */
    public Visitor(int port, Screen... screens) {
        this(Chromium.window("http://localhost:" + port, screens[0], true), screens);
    }

    private Visitor(BrowserContext window, Screen... screens) {
        this.window = window;
        this.screens = List.of(screens);
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            // The browser writes down every answer that is no success; who asked for it knows the number anyway.
            boolean refusal = message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url());
            if (message.type().equals("error") && !refusal) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        page.onDialog(dialog -> {
            complaints.add(page.url() + " dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** Somebody whose browser runs no scripts. */
    public static Visitor withoutScripts(int port, Screen screen) {
        return new Visitor(Chromium.window("http://localhost:" + port, screen, false), screen);
    }

    public Page page() {
        return page;
    }

    /** What the browser has complained of so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** From here on, pages that show how far some work is do not fetch themselves again while they are looked at. */
    void holdStill() {
        page.addInitScript("""
                (() => {
                  const later = window.setTimeout;
                  window.setTimeout = (what, ...more) => /location\\.reload/.test(what) ? 0 : later(what, ...more);
                })()""");
    }

    public void signInAs(String persona) {
        page.navigate("/sign-in?lang=fi");
        page.locator("form[action='/demo/sign-in'] button[value='" + persona + "']")
                .click();
        page.waitForURL("**/today");
    }

    /** Goes to an address and tells what is wrong there: accessibility, errors of the browser, sideways scrolling. */
    public List<String> examine(String address) {
        return examine(address, 200);
    }

    /** Goes to an address that should answer with this number. */
    public List<String> examine(String address, int status) {
        complaints.clear();
        var response = page.navigate(address);
        if (response.status() != status) {
            return List.of(address + " answered " + response.status());
        }
        return examineHere(address);
    }

    /** The same for the page as it stands. */
    public List<String> examineHere(String name) {
        var found = new ArrayList<>(complaints);
        page.evaluate(AXE);
        for (var screen : screens) {
            page.setViewportSize(screen.width, screen.height);
            for (var script : List.of(VIOLATIONS, SIDEWAYS)) {
                for (var wrong : (List<?>) page.evaluate(script)) {
                    found.add(name + " at " + screen.width + " px: " + wrong);
                }
            }
            picture(screen.width + name.replaceAll("[^A-Za-z0-9]+", "-"));
        }
        complaints.clear();
        return found;
    }

    /** A picture of the whole page, for people to look at; taken when -Dsolmu.pictures=true. */
    public void picture(String name) {
        if (!Boolean.getBoolean("solmu.pictures")) {
            return;
        }
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
    }

    private static String axe() {
        try (var script = Visitor.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
