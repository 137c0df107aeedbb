package fi.solmu.demo.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void theDemoStartsOnThisComputer(String address) {
        assertThatCode(() -> new LoopbackOnly(InetAddress.getByName(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.2"})
    void theDemoRefusesToBeReachedFromElsewhere(String address) {
        assertThatThrownBy(() -> new LoopbackOnly(InetAddress.getByName(address)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("server.address");
    }
}
