package fi.solmu.register.confirming;

import fi.solmu.kernel.Language;
import fi.solmu.register.confirming.OwnData.Belonging;
import fi.solmu.register.confirming.OwnData.Post;
import org.jspecify.annotations.Nullable;

/** One thing that somebody says of themselves when asked. */
sealed interface Said {
    record StillMember(Belonging belonging) implements Said {}

    record LeftNetwork(Belonging belonging) implements Said {}

    record Named(String givenName, String familyName) implements Said {}

    record Speaks(@Nullable Language language) implements Said {}

    record Titled(Post post, @Nullable String title) implements Said {}

    record LeftEmployer(Post post) implements Said {}

    /** By name, as typed: the register may know the organisation, or a coordinator has to find out. */
    record WorksFor(String organisation, @Nullable String title) implements Said {}
}
