/** The criteria of one network: its page, its part of the network's page, exemptions. */
@NullMarked
package fi.solmu.criteria.network;

import org.jspecify.annotations.NullMarked;
