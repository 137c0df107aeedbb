/** Results as files: tables, a report, slides and single figures. Nothing in them that the pages do not show. */
@NullMarked
package fi.solmu.surveys.exports;

import org.jspecify.annotations.NullMarked;
