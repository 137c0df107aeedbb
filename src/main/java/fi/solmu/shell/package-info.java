/** Pages for people: the layout, its parts, words in three languages, and what a page says when things go wrong. */
@ApplicationModule(allowedDependencies = {"access", "mail", "kernel"})
@NullMarked
package fi.solmu.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
