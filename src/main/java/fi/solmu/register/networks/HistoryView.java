package fi.solmu.register.networks;

import java.util.List;

/** Everything that was done to a network. */
public record HistoryView(NetworkView.Network network, List<Happening> history, FieldWords words) {
    static final int MOST = 2000;
}
