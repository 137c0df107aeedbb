@NullMarked
package fi.solmu.lifecycle.closing;

import org.jspecify.annotations.NullMarked;
