package fi.solmu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Solmu where it is and who can sign in. */
@Component
class Ready {
    private final int port;
    private final String address;
    private final boolean demo;
    private final boolean leave;

    Ready(
            @Value("${server.port}") int port,
            @Value("${solmu.base-url}") String address,
            @Value("${solmu.demo}") boolean demo,
            @Value("${solmu.leave-when-ready:false}") boolean leave) {
        this.port = port;
        this.address = address;
        this.demo = demo;
        this.leave = leave;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (leave) {
            openPages(event);
            System.exit(0); // a run for the launcher's AOT cache; the shutdown hook closes everything in order
        }
        if (port < 0) {
            return; // a command, which serves no pages
        }
        System.out.println("Solmu is ready at " + address);
        if (demo) {
            System.out.println("Sign in at " + address + "/sign-in as one of the demo people of each role");
        }
    }

    /** So that what the first pages need is in the cache, too. */
    private static void openPages(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        try (var browser = HttpClient.newHttpClient()) {
            for (var page : List.of("/fi/networks", "/sign-in")) {
                browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
