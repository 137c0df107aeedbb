/** Tables that leave the register as files: CSV and XLSX, written row by row. */
@NamedInterface("tables")
@NullMarked
package fi.solmu.shell.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
