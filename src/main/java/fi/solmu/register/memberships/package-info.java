/** Who belongs to a network: adding, confirming, changing roles, ending; lists to take along. */
@NullMarked
package fi.solmu.register.memberships;

import org.jspecify.annotations.NullMarked;
