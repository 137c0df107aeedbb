package fi.solmu.register.people;

import fi.solmu.register.memberships.HeldMemberships;
import fi.solmu.register.memberships.HeldMemberships.Held;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a change of employer through (siirto): the post left behind, and what was held on its behalf. */
@Service
class Moves {
    private final PostsAndAddresses postsAndAddresses;
    private final HeldMemberships memberships;

    Moves(PostsAndAddresses postsAndAddresses, HeldMemberships memberships) {
        this.postsAndAddresses = postsAndAddresses;
        this.memberships = memberships;
    }

    /** What becomes of a membership that was held on behalf of the employer left. */
    enum Choice {
        /** It was the organisation's seat, which stays with the organisation. */
        END,
        /** It is the person's, who goes on with it on behalf of the new employer. */
        CARRY,
        /** Nobody knows yet. */
        KEEP;

        static Choice of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElse(KEEP);
        }
    }

    /**
     * All of it or nothing.
     *
     * @param posts all that were held with the employer who is left
     */
    @Transactional
    void move(UUID person, List<UUID> posts, @Nullable UUID to, Map<Held, Choice> choices, UUID account) {
        choices.forEach((held, choice) -> {
            switch (choice) {
                case END -> memberships.end(held, account);
                case CARRY -> memberships.carryOn(held, to, account);
                case KEEP -> {}
            }
        });
        posts.forEach(post -> postsAndAddresses.endEmployment(person, post, Doer.editing(account)));
    }
}
