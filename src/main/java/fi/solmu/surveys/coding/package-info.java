/** What people wrote in their own words, searched and coded by theme (avoimien vastausten teemoittelu). */
@NullMarked
package fi.solmu.surveys.coding;

import org.jspecify.annotations.NullMarked;
