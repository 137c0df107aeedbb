/** What the working group decides of what is proposed. */
@NamedInterface("deciding")
@NullMarked
package fi.solmu.lifecycle.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
