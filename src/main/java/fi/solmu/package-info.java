@NullMarked
package fi.solmu;

import org.jspecify.annotations.NullMarked;
