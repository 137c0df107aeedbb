@NullMarked
package fi.solmu.lifecycle.proposals;

import org.jspecify.annotations.NullMarked;
