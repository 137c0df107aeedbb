/** What pages of the whole are made from: all networks as they are on one day, kept until something changes. */
@NullMarked
package fi.solmu.overview.picture;

import org.jspecify.annotations.NullMarked;
