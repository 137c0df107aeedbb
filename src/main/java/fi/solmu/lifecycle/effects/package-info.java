@NullMarked
package fi.solmu.lifecycle.effects;

import org.jspecify.annotations.NullMarked;
