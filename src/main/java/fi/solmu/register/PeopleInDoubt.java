package fi.solmu.register;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** People who may be one with somebody else. Whoever decides who is who makes a bean of this. */
public interface PeopleInDoubt {

    /** Those of these people who may be, and where that is decided; asked once for a page. */
    Map<UUID, String> of(Collection<UUID> people);
}
