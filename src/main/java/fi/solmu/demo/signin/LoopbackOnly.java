package fi.solmu.demo.signin;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Demo mode lets anybody be anybody, so nobody but this computer may reach it: Solmu refuses to start otherwise. */
@Component
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class LoopbackOnly {
    LoopbackOnly(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException("Demo mode (solmu.demo=true) lets anybody sign in as anybody, so it listens"
                    + " on this computer only: set server.address=127.0.0.1, or solmu.demo=false.");
        }
    }
}
