@NullMarked
package fi.solmu.imports.matching;

import org.jspecify.annotations.NullMarked;
