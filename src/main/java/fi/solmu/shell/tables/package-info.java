/** Tables that leave the register as files: CSV and XLSX, written row by row; a workbook may have several sheets. */
@NamedInterface("tables")
@NullMarked
package fi.solmu.shell.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
