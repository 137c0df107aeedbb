@NullMarked
package fi.solmu.lifecycle.deciding;

import org.jspecify.annotations.NullMarked;
