@NullMarked
package fi.solmu.imports.tables;

import org.jspecify.annotations.NullMarked;
