package fi.solmu.browser;

import fi.solmu.FreshDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A journey in a real browser through the whole application, with the demo association in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(NeedsChromium.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"solmu.demo=true", "solmu.empty=false", "solmu.secure-cookies=false"})
@ContextConfiguration(initializers = {FreshDatabase.class, Journey.FreePort.class})
public @interface Journey {

    /** Passkeys and letters need to know the address beforehand, so the port is chosen before the start. */
    final class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("free port", Map.of("server.port", socket.getLocalPort())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
