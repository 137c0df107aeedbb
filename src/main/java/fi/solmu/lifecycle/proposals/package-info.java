/** What is proposed of networks, written in steps. */
@NamedInterface("proposals")
@NullMarked
package fi.solmu.lifecycle.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
