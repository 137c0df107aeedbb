package fi.solmu.meetings.recording;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A network as far as its meetings need to know it. */
public record Host(UUID id, Localised name, List<Language> languages, NetworkState state) {

    public String address() {
        return "/networks/" + id + "/meetings";
    }

    /** The languages the network works in; when nobody has said which, the reader's. */
    public List<Language> languagesOr(Language reader) {
        return languages.isEmpty() ? List.of(reader) : languages;
    }

    /** A network that has ended meets no more; what it held is no longer added to. */
    public boolean meets() {
        return switch (state) {
            case NetworkState.Recorded _, NetworkState.Running _, NetworkState.Paused _, NetworkState.Closing _ -> true;
            case NetworkState.Closed _, NetworkState.Withdrawn _ -> false;
        };
    }

    /** Whether it still is on that day; one that is to close meets until its last day. */
    public boolean meetsOn(LocalDate day) {
        return meets() && !(state instanceof NetworkState.Closing closing && day.isAfter(closing.lastDay()));
    }
}
