/** Signing in, one's own account, and the accounts, roles and audit trail as administrators see them. */
@NullMarked
package fi.solmu.shell.account;

import org.jspecify.annotations.NullMarked;
