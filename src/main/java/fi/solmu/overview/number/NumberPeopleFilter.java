package fi.solmu.overview.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people a figure is about, as its address says.
 *
 * @param question what is asked of them
 * @param source a source that speaks of them
 * @param only all the sources that speak of them, and no other; "register" for none
 * @param network a network they belong to
 */
public record NumberPeopleFilter(
        @Nullable String question,
        @Nullable UUID source,
        @Nullable List<String> only,
        @Nullable UUID network,
        @Nullable Integer page) {

    Optional<Question> asked() {
        return question == null ? Optional.empty() : Question.of(question);
    }

    int at() {
        return page == null || page < 1 ? 1 : page;
    }

    /** The sources that are the only ones; none when it is not asked. */
    Optional<List<UUID>> onlySources() {
        if (only == null || only.isEmpty()) {
            return Optional.empty();
        }
        var sources = new ArrayList<UUID>();
        for (var each : only) {
            try {
                sources.add(UUID.fromString(each));
            } catch (IllegalArgumentException _) {
                // "register", or no id: no source
            }
        }
        return Optional.of(sources);
    }

    /** The address of a further page, up to the page's number. */
    public String furtherPages() {
        var address = new StringBuilder("/people/number/list?");
        asked().ifPresent(
                        each -> address.append("question=").append(each.code()).append('&'));
        if (source != null) {
            address.append("source=").append(source).append('&');
        }
        onlySources().ifPresent(sources -> {
            if (sources.isEmpty()) {
                address.append("only=register&");
            }
            sources.forEach(id -> address.append("only=").append(id).append('&'));
        });
        if (network != null) {
            address.append("network=").append(network).append('&');
        }
        return address.append("page=").toString();
    }
}
