/** Sets of slides with native tables and charts, for those who show the register's figures to a board. */
@NamedInterface("slides")
@NullMarked
package fi.solmu.shell.slides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
