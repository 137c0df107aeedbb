package fi.solmu.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Removes people and organisations from the member data of networks that have closed (jäsentietojen poistaminen).
 * Source: the closing of a network by the association's procedure; Regulation (EU) 2016/679, article 5(1)(e).
 */
public interface MemberRemovals {

    /**
     * Removes the members, former members and coordinators of a closed network, in one transaction: whoever belongs to no
     * other network, runs none, speaks for no organisation and has no role of the association is erased whole, with the
     * rows of sources and the letters; of the others it is removed that they were here. Publishes
     * {@link MembersRemoved}. A second time it does nothing.
     */
    Receipt remove(UUID network, LocalDate day);

    /** The receipt of a network whose member data were removed. */
    Optional<Receipt> receipt(UUID network);

    /**
     * What was removed (poistokuitti): numbers only.
     *
     * @param members who belonged to it until it closed
     * @param formerMembers who had left before
     * @param organisations on behalf of which somebody was in it
     * @param peopleErased who were in the register for its sake only
     * @param peopleKept who are still in it for another reason
     * @param letters that were erased, sent or waiting
     */
    record Receipt(
            UUID network,
            Instant removedAt,
            LocalDate removedOn,
            int members,
            int formerMembers,
            int organisations,
            int coordinators,
            int peopleErased,
            int peopleKept,
            int letters) {}
}
