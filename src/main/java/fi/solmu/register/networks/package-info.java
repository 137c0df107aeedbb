/** Networks: the list, one network on one page, its edits, its history, what was said of it. */
@NullMarked
package fi.solmu.register.networks;

import org.jspecify.annotations.NullMarked;
