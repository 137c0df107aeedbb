/** Signing in as one of the demo's people, without showing anything: in demo mode only. */
@NullMarked
package fi.solmu.demo.signin;

import org.jspecify.annotations.NullMarked;
