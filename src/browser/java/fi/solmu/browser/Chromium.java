package fi.solmu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;

/** One headless Chromium for all journeys of a run. */
public final class Chromium {
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Browser BROWSER = launch();

    private Chromium() {}

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(NeedsChromium.find().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
    }

    /**
     * A visitor's browser window, with nothing remembered. Nothing in it moves: while a page without scripts scrolls softly,
     * Chromium may never again say that a button stands still.
     */
    static BrowserContext window(String address, Screen screen, boolean scripts) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
