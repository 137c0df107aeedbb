/** Signing in with one's own organisation's account (OpenID Connect), when it is configured. */
@NullMarked
package fi.solmu.access.external;

import org.jspecify.annotations.NullMarked;
